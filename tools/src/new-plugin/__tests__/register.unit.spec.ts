import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { addDependency, appendToArray, registrations } from "../register.js";

const root = path.resolve(__dirname, "../../../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const ADDED =
  /,?\s*(\{ resolve: "@mestres\/demo", options: \{\} \}|"@mestres\/demo#build"|"@mestres\/demo": "0\.1\.0")/;

describe("naming a new plugin where the application lists its plugins", () => {
  it.each(registrations("demo").map(({ file, edit }) => [file, edit] as const))(
    "changes nothing else in %s",
    (file, edit) => {
      const after = edit(read(file));
      expect(after.match(/@mestres\/demo/g)).toHaveLength(1);
      expect(after.replace(ADDED, "")).toBe(read(file));
    },
  );

  it("leaves medusa-config a program", () => {
    const { edit, file } = registrations("demo")[0]!;
    expect(ts.transpileModule(edit(read(file)), { reportDiagnostics: true }).diagnostics).toEqual([]);
  });

  it("takes medusa-config's plugins, not Vite's", () => {
    const text =
      "module.exports = defineConfig({ admin: { vite: () => ({ plugins: [a()] }) }, plugins: [b] });";
    expect(appendToArray(text, "plugins", "c")).toBe(text.replace("[b]", "[b, c]"));
  });

  it("keeps comments in JSON, and begins an empty list", () => {
    const text = '{\n  // why\n  "tasks": { "plugins": { "dependsOn": [] } }\n}\n';
    expect(appendToArray(text, "dependsOn", '"x"')).toBe(text.replace("[]", '["x"]'));
    expect(() => appendToArray(text, "inputs", '"x"')).toThrow(/inputs/);
  });

  it("puts a dependency behind the others of ours", () => {
    const text = JSON.stringify({ name: "a", dependencies: { "@mestres/b": "0.1.0", pg: "1.0.0" } });
    const { dependencies } = JSON.parse(addDependency(text, "@mestres/demo")) as { dependencies: object };
    expect(Object.keys(dependencies)).toEqual(["@mestres/b", "@mestres/demo", "pg"]);
  });
});
