import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../../..");
const within = (folder: string) =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder)).map((entry) => path.posix.join(folder, entry))
    : [];
const namesIn = (folder: string) =>
  within(folder)
    .filter((file) => /\/Migration[^/.]*\.(ts|js)$/.test(file))
    .map((file) => path.basename(file).split(".")[0] ?? "");

const ours = within("plugins")
  .flatMap((plugin) => within(`${plugin}/src/modules`))
  .flatMap((module) => namesIn(`${module}/migrations`));
const core = within("node_modules/@medusajs").flatMap((module) => namesIn(`${module}/dist/migrations`));

/** See `findings/medusa-two-modules-one-migration-name.sh`. */
it("no two modules have a migration of one name: the second one's would be taken for done", () => {
  expect(ours.length).toBeGreaterThan(20);
  expect(core.length).toBeGreaterThan(50);
  const known = new Set(core);
  expect(ours.filter((name, index) => ours.indexOf(name) !== index || known.has(name))).toEqual([]);
});
