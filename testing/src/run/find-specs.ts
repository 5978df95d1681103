import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../project-root.js";

const skipped = new Set([
  "node_modules",
  ".medusa",
  "build",
  "dist",
  ".data",
  ".turbo",
  ".git",
  ".cache",
  ".react-router",
]);

function* below(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) {
      continue;
    }
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* below(file);
    } else {
      yield file;
    }
  }
}

/** The packages that have specs of any kind: those with a jest.config.cjs. */
export function testedPackages(): string[] {
  const inside = (folder: string) =>
    readdirSync(path.join(projectRoot, folder)).map((name) => path.join(folder, name));
  const all = [
    "launcher",
    "tools",
    "testing",
    "sandbox",
    ...inside("packages"),
    ...inside("plugins"),
    "backend",
    "storefront",
    "integration-tests",
    "e2e",
    "bench",
  ];
  return all.filter((folder) => existsSync(path.join(projectRoot, folder, "jest.config.cjs")));
}

export type Kind = "unit" | "module" | "http" | "e2e" | "install";

/** The spec files of one kind, sorted; `pattern` narrows them by a part of their path. */
export function findSpecs(kind: Kind, pattern?: string): string[] {
  const suffix = new RegExp(`\\.${kind}\\.spec\\.tsx?$`);
  return testedPackages()
    .flatMap((folder) => [...below(path.join(projectRoot, folder))])
    .filter((file) => suffix.test(file) && (!pattern || file.includes(pattern)))
    .sort();
}
