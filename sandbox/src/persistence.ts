import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { emptyState, type WorldState } from "./state.js";

/** How long changes are gathered before the file is written again, at least. */
const WRITE_AFTER_MS = 200;
/** A big world takes longer to write: it rests this many times as long before the next time. */
const REST = 20;

/** Reads a saved state; a missing, broken or older file is an empty world, since nothing in it is worth refusing to start for. */
export function loadState(path: string | undefined): WorldState {
  if (!path) {
    return emptyState();
  }
  try {
    const empty = emptyState();
    const saved = JSON.parse(readFileSync(path, "utf8")) as Partial<WorldState>;
    return saved.version === empty.version ? { ...empty, ...saved } : empty;
  } catch {
    return emptyState();
  }
}

export type StateWriter = {
  /** Notes that the state changed; the file follows shortly after. */
  touch(): void;
  /** Writes at once whatever is outstanding. */
  flush(): void;
};

/** Keeps `path` in step with the state. The file is replaced in one move, so a killed run leaves the last whole one. */
export function createStateWriter(path: string | undefined, read: () => WorldState): StateWriter {
  if (!path) {
    return { touch: () => undefined, flush: () => undefined };
  }
  let timer: NodeJS.Timeout | undefined;
  let pause = WRITE_AFTER_MS;
  const write = () => {
    timer = undefined;
    const started = Date.now();
    mkdirSync(dirname(path), { recursive: true });
    // What it remembers are people's orders and mails, invented or not.
    writeFileSync(`${path}.tmp`, JSON.stringify(read()), { mode: 0o600 });
    renameSync(`${path}.tmp`, path);
    pause = Math.max(WRITE_AFTER_MS, REST * (Date.now() - started));
  };
  return {
    touch() {
      timer ??= setTimeout(write, pause).unref();
    },
    flush() {
      if (!timer) {
        return;
      }
      clearTimeout(timer);
      write();
    },
  };
}
