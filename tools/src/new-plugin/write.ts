import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { generate, knownMigrations } from "./generate.js";
import { migrationName, NameError, namesOf } from "./names.js";
import { registrations } from "./register.js";

async function formatted(file: string, text: string): Promise<string> {
  const options = await resolveConfig(file);
  return /\.(tsx?|json|md|cjs)$/.test(file) ? format(text, { ...options, filepath: file }) : text;
}

/**
 * Writes a plugin into a project, and names it where the application lists its plugins.
 *
 * @param root the project's folder
 * @returns the files that were written, from there
 * @throws NameError for a name that cannot be used or that is there already
 */
export async function writePlugin(root: string, plugin: string, thing: string): Promise<string[]> {
  const names = namesOf(plugin, thing, migrationName(knownMigrations(root), new Date()));
  const folder = path.join(root, "plugins", plugin);
  if (existsSync(folder)) {
    throw new NameError(`plugins/${plugin} is there already`);
  }
  const templates = path.join(root, "tools", "templates", "plugin");
  const files = [
    ...generate(templates, names).map(({ file, text }) => ({ file: path.join(folder, file), text })),
    ...registrations(plugin).map(({ file, edit }) => ({
      file: path.join(root, file),
      text: edit(readFileSync(path.join(root, file), "utf8")),
    })),
  ];
  for (const { file, text } of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await formatted(file, text));
  }
  return files.map(({ file }) => path.relative(root, file));
}
