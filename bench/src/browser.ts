import { existsSync } from "node:fs";
import path from "node:path";
import { freePort } from "@mestres/launcher/ports";
import { browserPath, phone } from "@mestres/testing/browser/launch-browser";
import { chromium, type BrowserContext } from "playwright-core";
import type { Workplace } from "./workplace.ts";

/** A Chromium that both Playwright and Lighthouse drive: what one puts into a cookie, the other sends. */
export type SharedBrowser = {
  context: BrowserContext;
  /** Its DevTools port. */
  port: number;
};

export async function openBrowser(place: Workplace): Promise<SharedBrowser> {
  const port = await freePort();
  const executablePath = await browserPath();
  if (!existsSync(executablePath)) {
    throw new Error(`no browser at ${executablePath}`);
  }
  const context = await chromium.launchPersistentContext(path.join(place.dir, "browser"), {
    executablePath,
    headless: true,
    ...phone,
    args: [
      `--remote-debugging-port=${port}`,
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ],
  });
  place.onEnd(() => context.close());
  return { context, port };
}
