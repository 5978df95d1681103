import type { BrowserContext } from "playwright-core";

/** As much slower than this machine as Lighthouse takes a phone to be. */
const CPU_SLOWDOWN = 4;

/**
 * The slowest answer to a tap on a coffee page, in milliseconds as INP counts: every choice of weight and grind is
 * tapped on a slowed-down processor. 16 means that nothing took longer than a frame.
 */
export async function interactionMs(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(() => {
    const slowest = { ms: 16 };
    Object.assign(globalThis, { slowestEvent: slowest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        slowest.ms = Math.max(slowest.ms, duration);
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  const choices = page.locator("main [role=group] a");
  const count = await choices.count();
  if (count === 0) {
    throw new Error(`${url} offers nothing to choose`);
  }
  for (let index = 0; index < count; index += 1) {
    // Forced: the driver's own checks of what lies under the finger would count as the page's work.
    await choices.nth(index).tap({ force: true });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
  const slowest = await page.evaluate(
    () => (globalThis as unknown as { slowestEvent: { ms: number } }).slowestEvent.ms,
  );
  await page.close();
  return Math.round(slowest);
}
