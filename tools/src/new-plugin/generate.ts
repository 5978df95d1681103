import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fillIn, type Names } from "./names.js";

/** A file to write: its path from the plugin's folder, and its text before it is formatted. */
export type Generated = { file: string; text: string };

/** Every file of a new plugin. @param templates the folder of `*.tmpl` */
export function generate(templates: string, names: Names): Generated[] {
  return readdirSync(templates, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".tmpl"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((template) => ({
      file: fillIn(path.relative(templates, template).replace(/\.tmpl$/, ""), names),
      text: fillIn(readFileSync(template, "utf8"), names),
    }));
}

/** The classes of all migrations of all plugins of a project. */
export function knownMigrations(root: string): Set<string> {
  const plugins = path.join(root, "plugins");
  const files = readdirSync(plugins).flatMap((plugin) => migrationsBelow(path.join(plugins, plugin, "src")));
  return new Set(files.map((file) => path.basename(file, ".ts")));
}

function migrationsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /migrations[\\/]Migration\d+\.ts$/.test(file),
  );
}
