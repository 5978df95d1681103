import { existsSync } from "node:fs";
import path from "node:path";

function find(from: string): string {
  if (existsSync(path.join(from, "package-lock.json"))) {
    return from;
  }
  const parent = path.dirname(from);
  if (parent === from) {
    throw new Error("package-lock.json was not found above the current folder: run this inside the project");
  }
  return find(parent);
}

/** The monorepo's folder, looked for upwards from the working directory (every package runs inside it). */
export const projectRoot = find(process.cwd());
