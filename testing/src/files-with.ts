import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The files below a folder whose text has a word in it.
 *
 * @param ending of the files that are read, ".js"
 * @returns their paths within the folder, sorted
 */
export function filesWith(folder: string, ending: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .filter((name) => readFileSync(path.join(folder, name), "utf8").includes(word))
    .sort();
}
