import path from "node:path";
import { readConfig } from "@mestres/launcher/config";
import type { DemoFile } from "@mestres/launcher/demo-file";
import { freePort } from "@mestres/launcher/ports";
import { Progress } from "@mestres/launcher/progress";
import { Stack } from "@mestres/launcher/stack";
import type { Workplace } from "./workplace.ts";

/** The whole demo as `npm start` brings it up, with data and ports of its own. */
export async function openDemoShop(place: Workplace): Promise<DemoFile> {
  const stack = new Stack(readConfig(await demoEnv(path.join(place.dir, "demo"))), {
    progress: new Progress(process.stderr, false),
  });
  place.onEnd(() => stack.stop());
  await stack.open();
  if (!stack.demo) {
    throw new Error("the demo came up without its demo.json");
  }
  return stack.demo;
}

/** Environment of a start that touches nobody else's data or ports. */
export async function demoEnv(dataDir: string): Promise<Record<string, string>> {
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()];
  return {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    MESTRES_DATA_DIR: dataDir,
    STOREFRONT_PORT: String(ports[0]),
    BACKEND_PORT: String(ports[1]),
    SANDBOX_PORT: String(ports[2]),
    POSTGRES_PORT: String(ports[3]),
  };
}
