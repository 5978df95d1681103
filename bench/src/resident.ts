import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Resident memory in MB of a process, and of all it has started unless told otherwise; 0 without /proc. */
export function residentMb(pid: number, withChildren = true): number {
  const pids = withChildren ? [pid, ...descendants(pid)] : [pid];
  return Math.round(pids.reduce((sum, one) => sum + residentKb(one), 0) / 1024);
}

/** A process's children, theirs, and so on. */
export function descendants(pid: number): number[] {
  const parents = parentsOfAll();
  const below = (one: number): number[] =>
    [...parents].flatMap(([child, parent]) => (parent === one ? [child, ...below(child)] : []));
  return below(pid);
}

/** Clock ticks of processor time a process has used so far. */
function processorTicks(pid: number): number {
  const stat = readQuietly(`/proc/${pid}/stat`) ?? "";
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/**
 * Waits until a process hardly uses the processor: a server goes on computing for clients that have left, and
 * would take that time from the next one measured. Gives up after a minute.
 */
export async function untilIdle(pid: number): Promise<void> {
  for (let turn = 0; turn < 120; turn += 1) {
    const before = processorTicks(pid);
    await sleep(500);
    // A tick is 10 ms: 5 of them in half a second are 10 % of one processor.
    if (processorTicks(pid) - before <= 5) {
      return;
    }
  }
}

/** The command line of a process, its arguments joined by spaces. */
export function commandOf(pid: number): string {
  return (readQuietly(`/proc/${pid}/cmdline`) ?? "").replaceAll("\0", " ").trim();
}

function parentsOfAll(): Map<number, number> {
  if (!existsSync("/proc/self/stat")) {
    return new Map();
  }
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.map((pid) => {
      const stat = readQuietly(`/proc/${pid}/stat`) ?? "";
      // The second field is the command in parentheses and may hold anything; the parent is two after it.
      return [Number(pid), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])];
    }),
  );
}

function residentKb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readQuietly(`/proc/${pid}/status`) ?? "")?.[1] ?? 0);
}

function readQuietly(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process has ended meanwhile.
    return undefined;
  }
}
