import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isAlive, type Identity } from "./process-identity.js";

/** Who holds a lock file that a living process has taken. */
export class LockedError extends Error {
  override name = "LockedError";
  constructor(
    readonly file: string,
    readonly holder: Identity,
  ) {
    super(`${file} is held by process ${holder.pid}`);
  }
}

function readHolder(file: string): Identity | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Identity;
  } catch {
    return undefined;
  }
}

function tryLock(file: string, own: string): Identity | undefined {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      // link() is atomic and carries its content with it: nobody ever reads a lock that is half written.
      linkSync(own, file);
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw error;
      }
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      return holder;
    }
    // Stale. Two starters may both see that: only the one whose rename gets this very lock may drop it.
    const aside = `${own}.stale`;
    try {
      renameSync(file, aside);
    } catch {
      continue;
    }
    const moved = readHolder(aside);
    if (moved && isAlive(moved)) {
      try {
        linkSync(aside, file);
      } catch {
        // Someone newer holds it now; the next round says who.
      }
    }
    rmSync(aside, { force: true });
  }
  return readHolder(file) ?? { pid: 0, startedAt: "" };
}

/**
 * Takes a lock file for this process; one left by a dead process is taken over.
 * @param waitMs how long to wait for a living holder
 * @returns releases the lock
 * @throws LockedError naming the holder
 */
export async function takeLock(file: string, waitMs = 0): Promise<() => void> {
  const me = identify(process.pid);
  if (!me) {
    throw new Error("this process cannot find itself in the process table");
  }
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(me));
  const deadline = Date.now() + waitMs;
  try {
    for (;;) {
      const holder = tryLock(file, own);
      if (!holder) {
        break;
      }
      if (Date.now() >= deadline) {
        throw new LockedError(file, holder);
      }
      await sleep(200);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    const holder = readHolder(file);
    if (holder?.pid === me.pid && holder.startedAt === me.startedAt) {
      rmSync(file, { force: true });
    }
  };
}
