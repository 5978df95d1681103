import { moduleMissing, published, publishedMap } from "../published";

const missing = moduleMissing("spec_module_missing", "O módulo de teste", "@mestres/spec");

describe("published", () => {
  it("answers what its owner published, and a clear error before", () => {
    const slot = published<{ n: number }>("spec.slot", missing);
    expect(slot.find()).toBeUndefined();
    expect(() => slot.get()).toThrow(
      expect.objectContaining({
        code: "spec_module_missing",
        message: "O módulo de teste não está carregado: inclua o plugin @mestres/spec.",
      }),
    );
    slot.set({ n: 1 });
    expect(slot.get()).toEqual({ n: 1 });
    slot.set(undefined);
    expect(slot.find()).toBeUndefined();
  });

  it("is one value however many copies of the file are loaded", () => {
    published<number>("spec.copies", missing).set(7);
    publishedMap<string>("spec.registry").set("a", "b");
    jest.isolateModules(() => {
      const copy = jest.requireActual<typeof import("../published")>("../published");
      expect(copy.published).not.toBe(published);
      expect(copy.published<number>("spec.copies", missing).get()).toBe(7);
      expect(copy.publishedMap<string>("spec.registry").get("a")).toBe("b");
    });
  });
});
