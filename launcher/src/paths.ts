import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

function findRoot(from: string): string {
  if (existsSync(path.join(from, "package-lock.json"))) {
    return from;
  }
  const parent = path.dirname(from);
  if (parent === from) {
    throw new Error(`package-lock.json was not found above ${import.meta.url}`);
  }
  return findRoot(parent);
}

/** The monorepo's folder. */
export const root = findRoot(path.dirname(fileURLToPath(import.meta.url)));

/** Where everything of one installation lives below its data folder (`.data` or `MESTRES_DATA_DIR`). */
export function dataPaths(dataDir: string) {
  const at = (...parts: string[]) => path.join(dataDir, ...parts);
  return {
    dataDir,
    postgres: at("postgres"),
    logs: at("logs"),
    uploads: at("uploads"),
    lock: at("launcher.lock"),
    processes: at("processes.json"),
    secrets: at("secrets.json"),
    sandboxState: at("sandbox.json"),
    mail: at("mail"),
    seedOutput: at("seed.json"),
    demo: at("demo.json"),
  };
}

export type DataPaths = ReturnType<typeof dataPaths>;
