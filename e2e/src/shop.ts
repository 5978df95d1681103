import { readFileSync } from "node:fs";
import path from "node:path";
import type { DemoFile } from "@mestres/launcher/demo-file";
import { projectRoot } from "@mestres/testing";

/**
 * The shop that the journeys walk through: the run's own, shared by its specs. While writing a journey,
 * MESTRES_E2E_DEMO=.data/demo.json walks through the shop that already runs.
 */
export function theShop(): DemoFile {
  const file = process.env.MESTRES_E2E_DEMO;
  if (!file) {
    throw new Error("no shop is open: run the journeys through e2e/jest.config.cjs");
  }
  return JSON.parse(readFileSync(path.resolve(projectRoot, file), "utf8")) as DemoFile;
}
