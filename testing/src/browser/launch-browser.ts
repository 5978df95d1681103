import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";

const wellKnown = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const flags = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Where the browser is that `launchBrowser` would start (Lighthouse starts its own). */
export async function browserPath(): Promise<string> {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!existsSync(given)) {
      throw new Error(`CHROME_PATH points to ${given}, where there is nothing`);
    }
    return given;
  }
  const installed = wellKnown.find((file) => existsSync(file));
  if (installed) {
    return installed;
  }
  // A Chromium inside an npm package, for Linux on x64: nothing needs installing on the machine. Its own flags stay out:
  // they are for one page in one process, and a second context takes that process down.
  const { default: packaged } = await import("@sparticuz/chromium");
  packaged.setGraphicsMode = false;
  return packaged.executablePath();
}

/** A headless Chromium: CHROME_PATH, else the system's Chromium or Chrome, else the one npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  // Loaded when it is used: most specs that import the kit never open a browser.
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, args: flags, headless: true });
}

/** A phone as Brazilian shoppers hold it: 390 × 844 CSS pixels, touch, pt-BR. Not taken for a bot. */
export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: "pt-BR",
  timezoneId: "America/Sao_Paulo",
  userAgent:
    "Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36",
};
