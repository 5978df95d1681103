import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process as it can be found again: a pid alone may have gone to another program meanwhile. */
export type Identity = { pid: number; startedAt: string };

/** When a process began, as the system says it (opaque text), or `undefined` when there is none or it is a zombie. */
export function startOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") {
      // Fields after the command, which may itself hold spaces and brackets; field 3 is the state, 22 the start.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? undefined : `${bootId()}:${fields[19]}`;
    }
    const text = execFileSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).trim();
    return text || undefined;
  } catch {
    return undefined;
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

/** Identity of a running process. */
export function identify(pid: number): Identity | undefined {
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** Whether exactly this process still runs. */
export function isAlive(identity: Identity): boolean {
  return startOf(identity.pid) === identity.startedAt;
}

/** Whether the machine has not been restarted since that process was noted (unknown counts as no). */
export function isSameBoot(identity: Identity): boolean {
  const boot = bootId();
  return boot !== "" && identity.startedAt.startsWith(`${boot}:`);
}
