import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { type Baseline } from "./baseline.js";

const FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), "baseline.json");

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(FILE, "utf8")) as Baseline;
}

export async function writeBaseline(baseline: Baseline): Promise<void> {
  writeFileSync(FILE, await format(JSON.stringify(baseline), { parser: "json", printWidth: 110 }));
}
