import { setTimeout as sleep } from "node:timers/promises";

/**
 * Repeats `check` until it returns something (not `undefined`, `null` or `false`) or the time is over.
 * For what happens elsewhere, a webhook or a job: never a fixed sleep.
 * @throws Error naming what was waited for, with the last error of `check`
 */
export async function eventually<T>(
  what: string,
  check: () => Promise<T | undefined | null | false>,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await check();
      if (value !== undefined && value !== null && value !== false) {
        return value;
      }
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) {
      throw new Error(
        `${what}: not within ${timeoutMs} ms${last ? ` (${last instanceof Error ? last.message : String(last)})` : ""}`,
      );
    }
    await sleep(50);
  }
}

/**
 * The same for what a scheduled job does: while `check` has nothing, lets `jobs` run at once, looks for a second, and
 * lets them run again, as they would in the next minute.
 * @throws Error naming what was waited for, with the last error of `check`
 */
export async function afterJobs<T>(
  what: string,
  jobs: () => Promise<unknown>,
  check: () => Promise<T | undefined | null | false>,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (let patienceMs = 0; ; patienceMs = 1_000) {
    try {
      return await eventually(what, check, patienceMs);
    } catch (error) {
      if (Date.now() > deadline) {
        throw new Error(`${what}: not after ${timeoutMs} ms of jobs`, { cause: error });
      }
    }
    await jobs();
  }
}
