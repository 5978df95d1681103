/** @jest-environment node */
// What `npm test` has built: an http spec, as those are the ones that read the build.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { filesWith } from "@mestres/testing/files-with";
import { projectRoot } from "@mestres/testing/project-root";
import postcss from "postcss";
import { kitsRules, rulesIn } from "./css-rules";

const dashboard = path.join(projectRoot, "backend", ".medusa", "server", "public", "admin");
/** Stands in the kit's code, and nowhere else. */
const MARK = "mestresKit.loadFailed";

const plugins = readdirSync(path.join(projectRoot, "plugins")).map((name) => ({
  name,
  screens: path.join(projectRoot, "plugins", name, ".medusa", "server", "src", "admin"),
}));

it("is in the dashboard once, however many plugins use it", () => {
  expect(filesWith(dashboard, ".js", MARK)).toHaveLength(1);
});

it.each(plugins)("is not in what $name publishes, which names it instead", ({ screens }) => {
  expect(existsSync(path.join(screens, "index.mjs"))).toBe(true);
  expect(filesWith(screens, ".mjs", MARK)).toEqual([]);
  expect(filesWith(screens, ".js", MARK)).toEqual([]);
  expect(filesWith(screens, ".mjs", '"@mestres/admin-kit"')).not.toEqual([]);
});

it("finds all of its classes in the dashboard's style sheets", async () => {
  const sheets = filesWith(dashboard, ".css", "");
  const built = sheets.flatMap((name) => [
    ...rulesIn(postcss.parse(readFileSync(path.join(dashboard, name), "utf8"))),
  ]);
  const has = new Set(built);
  const ours = await kitsRules();
  expect(ours.size).toBeGreaterThan(100);
  expect([...ours].filter((rule) => !has.has(rule))).toEqual([]);
});
