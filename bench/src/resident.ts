import { existsSync, readdirSync, readFileSync } from "node:fs";

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

/** The command line of a process, its arguments joined by spaces. */
export function commandOf(pid: number): string {
  return (readQuietly(`/proc/${pid}/cmdline`) ?? "").replaceAll("\0", " ").trim();
}

function parentsOfAll(): Map<number, number> {
  if (!existsSync("/proc/self/stat")) return new Map();
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
