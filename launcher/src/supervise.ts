import { setTimeout as sleep } from "node:timers/promises";
import type { Service } from "./service.js";

export type SuperviseOptions = {
  /** Told in Portuguese what happens to the part. */
  tell: (line: string) => void;
  /** Wait before the first restart in a row; doubled for each further one. */
  firstDelayMs?: number;
  longestDelayMs?: number;
  /** Restarts in a row after which the part is given up. */
  attempts?: number;
  /** A part that has run for so long is well: the next death is the first in a row again. */
  steadyMs?: number;
};

/**
 * Starts a part, and starts it anew when it dies or does not become healthy, each time after a longer wait.
 * The first start is not repeated: what cannot come up at all is a mistake of the installation, and `ready` says so.
 *
 * @returns a service whose `ended` resolves when it is given up, or was stopped
 */
export function supervise(start: () => Service, options: SuperviseOptions): Service {
  const { tell, firstDelayMs = 1_000, longestDelayMs = 30_000, attempts = 5, steadyMs = 60_000 } = options;
  const stopping = new AbortController();
  let current = start();
  let startedAt = Date.now();
  let deaths = 0;

  const restart = () => {
    startedAt = Date.now();
    current = start();
    const { label, ready, stop } = current;
    // One that never answers is ended, which counts as a death.
    void ready().then(() => tell(`${label}: voltou.`), stop);
  };

  const watch = async (): Promise<string> => {
    for (;;) {
      const how = await current.ended;
      // Its leader is dead, but workers of it may still hold the port.
      await current.stop();
      deaths = Date.now() - startedAt >= steadyMs ? 1 : deaths + 1;
      if (stopping.signal.aborted) {
        return how;
      }
      if (deaths > attempts) {
        return `${how}, depois de ${attempts} reinícios seguidos`;
      }
      const delay = Math.min(firstDelayMs * 2 ** (deaths - 1), longestDelayMs);
      tell(
        `${current.label} parou de repente (${how}). Reinício ${deaths} de ${attempts} em ${delay / 1_000} s.`,
      );
      await sleep(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) {
        return how;
      }
      restart();
    }
  };

  let onEnd: (how: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (onEnd = resolve));
  let watched: Promise<void> | undefined;
  return {
    name: current.name,
    label: current.label,
    logFile: current.logFile,
    get pid() {
      return current.pid;
    },
    ended,
    ready: async () => {
      await current.ready();
      watched ??= watch().then(onEnd);
    },
    stop: async () => {
      stopping.abort();
      await current.stop();
      await (watched ?? current.ended.then(onEnd));
    },
  };
}
