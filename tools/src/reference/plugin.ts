import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** A plugin of this repository, as the reference sees it. */
export type Plugin = {
  /** The npm name, "@mestres/correios". */
  name: string;
  folder: string;
  /** Sources, for what only they tell: comments and names of types. */
  src: string;
  /** What `plugin:build` made of them, for what only running tells: schemas, settings, schedules. */
  built: string;
};

/** Every plugin, in the order of its folder's name. */
export function listPlugins(): Plugin[] {
  const plugins = path.join(root, "plugins");
  return readdirSync(plugins)
    .map((name) => path.join(plugins, name))
    .filter((folder) => existsSync(path.join(folder, "package.json")))
    .sort()
    .map((folder) => ({
      name: (JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { name: string }).name,
      folder,
      src: path.join(folder, "src"),
      built: path.join(folder, ".medusa/server/src"),
    }));
}

/** Source files below a folder that `wanted` takes, sorted; specs are left out. */
export function filesBelow(folder: string, wanted: (file: string) => boolean): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](__tests__|node_modules)[\\/]/.test(file) && wanted(file))
    .sort();
}

/** The file that a source was compiled to. */
export function builtFile(plugin: Plugin, source: string): string {
  return path.join(plugin.built, path.relative(plugin.src, source)).replace(/\.tsx?$/, ".js");
}
