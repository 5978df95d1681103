/** Failures in a row after which nobody waits for the Correios any more. */
const FAILURES = 3;
/** How often they are asked meanwhile, by a call that nobody waits for. */
const PROBE_EVERY_MS = 5_000;

export type Health = {
  /** Whether a shopper's time is better not spent on asking. */
  isDown(): boolean;
  /** True for one asker every few seconds, whose question is put although nobody waits for its answer. */
  takeProbe(): boolean;
  /** An answer in time. */
  answered(): void;
  /** An error, or an answer that came too late for a shopper. */
  failed(): void;
};

/** Remembers whether the Correios answer in time. */
export function createHealth(now: () => Date): Health {
  let failures = 0;
  let probeFrom = 0;
  return {
    isDown: () => failures >= FAILURES,
    takeProbe() {
      const at = now().getTime();
      if (at < probeFrom) {
        return false;
      }
      probeFrom = at + PROBE_EVERY_MS;
      return true;
    },
    answered() {
      failures = 0;
    },
    failed() {
      failures += 1;
      probeFrom = now().getTime() + PROBE_EVERY_MS;
    },
  };
}
