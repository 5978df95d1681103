type Texts = { [key: string]: string | Texts };

const pathsOf = (texts: Texts, path = ""): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : pathsOf(value, `${path}${key}.`),
  );

const textAt = (texts: Texts, path: string): unknown =>
  path.split(".").reduce<unknown>((found, key) => (found as Texts | undefined)?.[key], texts);

const slotsOf = (text: unknown): string[] =>
  String(text)
    .match(/\{\{\w+\}\}/g)
    ?.sort() ?? [];

/**
 * The specs of a plugin's texts in the dashboard, the same for each plugin: both languages say everything, and the
 * same.
 *
 * @param asked paths that the code puts together at run time ("mestresShipping.desk.state.ready"): nobody sees a
 * missing one before a user does
 */
export function describeAdminTexts(
  { ptBR, en }: { ptBR: Texts; en: Texts },
  asked: readonly string[] = [],
): void {
  describe("the admin's texts", () => {
    it("are the same in both languages, none of them empty", () => {
      expect(pathsOf(ptBR).length).toBeGreaterThan(0);
      expect(pathsOf(en).sort()).toEqual(pathsOf(ptBR).sort());
      for (const texts of [en, ptBR]) {
        expect(pathsOf(texts).filter((path) => !String(textAt(texts, path)).trim())).toEqual([]);
      }
    });

    if (asked.length) {
      it("name what is asked for at run time in both languages", () => {
        for (const texts of [en, ptBR]) {
          expect(asked.filter((path) => typeof textAt(texts, path) !== "string")).toEqual([]);
        }
      });
    }

    it("put the same values into a text in both languages", () => {
      for (const path of pathsOf(en)) {
        expect([path, slotsOf(textAt(ptBR, path))]).toEqual([path, slotsOf(textAt(en, path))]);
      }
    });

    it('do not count: the dashboard\'s "ptBR" is no language that plural rules know, so forms fall back to English', () => {
      expect(pathsOf(ptBR).filter((path) => /_(one|many|other)$/.test(path))).toEqual([]);
      expect(JSON.stringify(ptBR)).not.toContain("{{count}}");
    });
  });
}
