import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../../..");
const SKIPPED = new Set([
  "node_modules",
  ".medusa",
  "build",
  "__tests__",
  ".cache",
  ".turbo",
  ".react-router",
  "dist",
]);

function* coreFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) {
      yield* coreFiles(file);
    } else if (/^core-[^/]*\.tsx?$/.test(entry.name)) {
      yield file;
    }
  }
}

const page = readFileSync(path.join(root, "docs", "upgrading.md"), "utf8");
const rows = page
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
  .filter((cells) => /\/core-[^/]*\.tsx?$/.test(cells[1] ?? ""))
  .map(([, file = "", , guard = ""]) => ({ file, guard }));

it("docs/upgrading.md lists every file that touches Medusa's inside, and no other", () => {
  const files = ["backend", "plugins", "packages", "storefront", "testing"].flatMap((folder) => [
    ...coreFiles(folder),
  ]);
  expect(rows.map(({ file }) => file).sort()).toEqual(files.sort());
});

it.each(rows)("$file is guarded by a spec that is there", ({ guard }) => {
  expect(guard).toMatch(/\.spec\.tsx?$/);
  expect(existsSync(path.join(root, guard))).toBe(true);
});
