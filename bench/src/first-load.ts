import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";
import { round } from "./report.ts";

export type FirstLoad = {
  javascript_kib: number;
  css_kib: number;
};

/**
 * What a first visit of a page loads, gzip: each script the browser fetches until the network is quiet, and each
 * style sheet, those written into the page included.
 */
export async function firstLoad(context: BrowserContext, url: string): Promise<FirstLoad> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bodies: Promise<{ type: string; size: number }>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (type !== "script" && type !== "stylesheet") {
      return;
    }
    bodies.push(response.body().then((body) => ({ type, size: gzipSync(body).length })));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const inlineCss = (await page.locator("style").allTextContents()).join("");
  const loaded = await Promise.all(bodies);
  await page.close();
  const sum = (type: string) =>
    loaded.filter((one) => one.type === type).reduce((total, { size }) => total + size, 0);
  const inline = inlineCss === "" ? 0 : gzipSync(inlineCss).length;
  return {
    javascript_kib: round(sum("script") / 1024, 1),
    css_kib: round((sum("stylesheet") + inline) / 1024, 1),
  };
}
