import { setTimeout as sleep } from "node:timers/promises";

/** A little over a second, since what matters is when calls arrive, not when they leave. */
const WINDOW_MS = 1_050;

export type Pacer = {
  /** Waits for a free place among the calls of the last second. */
  take(): Promise<void>;
};

/** Lets at most `perSecond` calls through in any second; the others wait in line. */
export function createPacer(perSecond: number, now: () => number = Date.now): Pacer {
  let taken: number[] = [];
  return {
    async take() {
      const oldest = taken.length >= perSecond ? (taken.at(-perSecond) ?? 0) : Number.NEGATIVE_INFINITY;
      const at = Math.max(now(), oldest + WINDOW_MS);
      taken = [...taken, at].slice(-perSecond);
      const wait = at - now();
      if (wait > 0) {
        await sleep(wait);
      }
    },
  };
}
