import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, isSameBoot, startOf, type Identity } from "./process-identity.js";

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends a process group that we started (its leader is `identity`): politely, then after `graceMs` by force.
 * Does nothing when the pid has meanwhile gone to another program.
 */
export async function stopGroup(
  identity: Identity,
  options: { signal?: NodeJS.Signals; graceMs?: number } = {},
) {
  if (!isAlive(identity)) {
    // The leader is gone, but its workers may not be. While no process has that pid, a group of that number
    // is still the old one; across a reboot, or once the pid is taken again, it may be a stranger's.
    if (isSameBoot(identity) && startOf(identity.pid) === undefined) {
      signalGroup(identity.pid, "SIGKILL");
    }
    return;
  }
  signalGroup(identity.pid, options.signal ?? "SIGTERM");
  const deadline = Date.now() + (options.graceMs ?? 10_000);
  while (Date.now() < deadline) {
    if (!isAlive(identity)) {
      break;
    }
    await sleep(50);
  }
  signalGroup(identity.pid, "SIGKILL");
  const gone = Date.now() + 2_000;
  while (isAlive(identity) && Date.now() < gone) {
    await sleep(20);
  }
}
