import path from "node:path";
import ts from "typescript";
import { featuresIn } from "../../boundaries/feature-order.js";
import { findBreaks } from "../../boundaries/rules.js";
import { generate, knownMigrations } from "../generate.js";
import { namesOf } from "../names.js";

const root = path.resolve(__dirname, "../../../..");
const templates = path.join(root, "tools/templates/plugin");
const names = namesOf("roast-floor", "green-entry", "Migration20300101000000");
const files = generate(templates, names);
const known = new Set(files.map(({ file }) => file));
const textOf = (name: string) => files.find(({ file }) => file === name)?.text ?? "";
const code = files.filter(({ file }) => /\.tsx?$/.test(file));

/** The generated file that an import names, or the import itself. */
function target(from: string, name: string): string {
  const plain = name.startsWith(".") ? path.posix.join(path.posix.dirname(from), name) : name;
  const candidates = [plain, `${plain}.ts`, `${plain}.tsx`, `${plain}/index.ts`];
  return candidates.find((file) => known.has(file)) ?? plain;
}

it("finds every migration of the project", () => {
  const migrations = knownMigrations(root);
  expect(migrations.has("Migration20251122110000")).toBe(true);
  expect(migrations.size).toBeGreaterThan(15);
});

describe("what is generated", () => {
  it("has the skeleton's folders, and specs at each height", () => {
    expect([...known]).toEqual(
      expect.arrayContaining([
        "README.md",
        "ARCHITECTURE.md",
        "LICENSE",
        "src/events.ts",
        "src/features/green-entries/domain/states.ts",
        "src/features/green-entries/__tests__/green-entries.unit.spec.ts",
        "src/modules/green-entries/migrations/Migration20300101000000.ts",
        "src/modules/green-entries/__tests__/green-entries.module.spec.ts",
        "src/__tests__/roast-floor.http.spec.ts",
        "src/admin/routes/roast-floor/page.tsx",
        "src/admin/lib/needs.ts",
        "src/links/product-green-entry.ts",
        "src/workflows/index.ts",
      ]),
    );
    expect(known.size).toBe(files.length);
  });

  it("leaves no mark of a template", () => {
    const left = files.flatMap(({ file, text }) =>
      Object.keys(names).filter((mark) => `${file}\n${text}`.includes(mark)),
    );
    expect(left).toEqual([]);
    expect(files.filter(({ file }) => file.replace("__tests__", "").includes("__"))).toEqual([]);
  });

  it.each(code.map(({ file, text }) => [file, text]))("parses: %s", (fileName, text) => {
    const { diagnostics } = ts.transpileModule(text, {
      fileName,
      reportDiagnostics: true,
      compilerOptions: {
        jsx: ts.JsxEmit.ReactJSX,
        target: ts.ScriptTarget.ES2022,
        experimentalDecorators: true,
      },
    });
    expect(diagnostics).toEqual([]);
  });

  it("keeps to the floors, and imports nothing that is not there", () => {
    const imports = code
      .filter(({ file }) => !file.includes("__tests__"))
      .flatMap(({ file, text }) =>
        ts
          .preProcessFile(text)
          .importedFiles.map(({ fileName }) => ({ from: file, to: target(file, fileName) })),
      );
    expect(imports.filter(({ to }) => to.startsWith("src/") && !known.has(to))).toEqual([]);
    const inPlugin = (file: string) => (file.startsWith("src/") ? `plugins/roast-floor/${file}` : file);
    const placed = imports.map(({ from, to }) => ({ from: inPlugin(from), to: inPlugin(to) }));
    expect(findBreaks(placed, () => featuresIn(textOf("ARCHITECTURE.md")))).toEqual([]);
  });

  it("names tables, events, workflows, jobs and consumers after the plugin", () => {
    const all = files.map(({ text }) => text).join("\n");
    const ids = [...all.matchAll(/create(?:Workflow|Step)\(\s*"([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.filter((id) => !id?.startsWith("roast-floor-"))).toEqual([]);
    expect(all).toContain('create table if not exists "roast_floor_green_entry"');
    expect(textOf("src/events.ts")).toContain('"roast_floor.green_entry_closed"');
    expect(textOf("src/jobs/sweep-green-entries.ts")).toContain('"roast-floor-sweep-green-entries"');
  });

  it("describes every route", () => {
    const routes = code.filter(({ file }) => file.endsWith("route.ts"));
    expect(routes.length).toBe(3);
    for (const { file, text } of routes) {
      const handlers = [...text.matchAll(/(\*\/\n)?export async function (GET|POST)/g)];
      const described = handlers.length > 0 && handlers.every(([, comment]) => comment);
      expect([file, described]).toEqual([file, true]);
    }
  });
});
