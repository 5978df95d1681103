import type { DemoFile } from "@mestres/launcher/demo-file";
import { projectRoot } from "@mestres/testing";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Launcher, makePlace, removePlace } from "./stack";

/** A shop to walk through, and the way to close it. */
export type Shop = { demo: DemoFile; close: () => Promise<void> };

/**
 * Starts a demo of its own. While writing a journey, MESTRES_E2E_DEMO=.data/demo.json walks
 * through the shop that already runs.
 */
export async function openShop(): Promise<Shop> {
  const running = process.env.MESTRES_E2E_DEMO;
  if (running) {
    const demo = JSON.parse(readFileSync(path.resolve(projectRoot, running), "utf8")) as DemoFile;
    return { demo, close: async () => undefined };
  }
  const place = await makePlace();
  const launcher = new Launcher(place);
  const close = async () => {
    await launcher.signal("SIGINT");
    removePlace(place);
  };
  return { demo: await launcher.ready(), close };
}
