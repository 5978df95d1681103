/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import postcss from "postcss";
import { kitsRules, rulesIn } from "./css-rules";

// The dashboard's Tailwind reads itself, `@medusajs/ui` and the plugins, and no other package: a class that stands in
// the kit alone would be missing in the browser.
it("uses no class that the dashboard itself has not", async () => {
  const ours = await kitsRules();
  const css = path.join(path.dirname(require.resolve("@medusajs/dashboard")), "app.css");
  const dashboards = rulesIn(postcss.parse(readFileSync(css, "utf8")));
  expect([...ours].filter((rule) => !dashboards.has(rule))).toEqual([]);
  expect(ours.has(".flex-col")).toBe(true);
});

it("follows the versions that the dashboard's build uses", () => {
  const versionOf = (name: string, from: string) => {
    const file = require.resolve(`${name}/package.json`, { paths: [from] });
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  };
  const bundler = path.dirname(require.resolve("@medusajs/admin-bundler"));
  expect(versionOf("tailwindcss", __dirname)).toBe(versionOf("tailwindcss", bundler));
  expect(versionOf("@medusajs/ui-preset", __dirname)).toBe(versionOf("@medusajs/admin-bundler", bundler));
});
