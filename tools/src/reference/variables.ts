import { readFileSync } from "node:fs";
import path from "node:path";
import { filesBelow, root } from "./plugin.js";

const FOLDERS = [
  "backend/src",
  "backend/medusa-config.ts",
  "launcher/src",
  "storefront/app",
  "storefront/server",
  "plugins",
];
/** Set by tools and shells, not by whoever operates a shop. */
const FOREIGN = new Set([
  "CI",
  "FORCE_COLOR",
  "NO_COLOR",
  "PATH",
  "HOME",
  "npm_execpath",
  "npm_config_user_agent",
]);

/**
 * The variables that sources read by name.
 * @returns name → the folders that read it
 */
export function readVariables(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const files = FOLDERS.flatMap((folder) =>
    /\.ts$/.test(folder)
      ? [path.join(root, folder)]
      : filesBelow(
          path.join(root, folder),
          (file) => /\.tsx?$/.test(file) && !/[\\/](\.medusa|build)[\\/]|\.spec\./.test(file),
        ),
  );
  for (const file of files) {
    const [first, second] = path.relative(root, file).split(path.sep);
    const reader = first === "plugins" ? `plugins/${second}` : (first ?? "");
    for (const [, name] of readFileSync(file, "utf8").matchAll(
      /\b(?:process\.env|env)\.([A-Z][A-Z0-9_]+)\b/g,
    )) {
      if (name && !FOREIGN.has(name)) {
        found.set(name, (found.get(name) ?? new Set()).add(reader));
      }
    }
  }
  return found;
}

/** Variables that sources read and docs/operations.md does not name. */
export function undocumentedVariables(): string[] {
  const operations = readFileSync(path.join(root, "docs/operations.md"), "utf8");
  return [...readVariables()]
    .filter(([name]) => !new RegExp(`\\b${name}\\b`).test(operations))
    .map(([name, readers]) => `${name} (${[...readers].sort().join(", ")})`)
    .sort();
}
