import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stopGroup } from "@mestres/launcher/kill";
import { openLog, tail } from "@mestres/launcher/log-file";
import { TrackedProcesses } from "@mestres/launcher/tracked-processes";
import type { Workplace } from "./workplace.ts";

export interface Command {
  name: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

export interface RunningProcess {
  pid: number;
  log: string;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/** Runs node to its end. @throws with the end of its output when it fails */
export async function runNode(place: Workplace, command: Command): Promise<void> {
  const log = openLog(place.logs, command.name);
  const code = await new Promise<number | null>((resolve, reject) => {
    spawn(process.execPath, command.args, {
      cwd: command.cwd,
      env: command.env,
      stdio: ["ignore", log.fd, log.fd],
    })
      .once("error", reject)
      .once("close", resolve);
  });
  log.close();
  if (code !== 0) throw new Error(`${command.name} failed:\n${tail(log.file, 40)}`);
}

/** Starts node in a process group of its own, stopped with the workplace at the latest. */
export function startNode(place: Workplace, command: Command): RunningProcess {
  const log = openLog(place.logs, command.name);
  const tracked = new TrackedProcesses(path.join(place.dir, `${command.name}.json`));
  const { child, identity } = tracked.spawn(command.name, process.execPath, [...command.args], {
    cwd: command.cwd,
    env: command.env,
    stdio: ["ignore", log.fd, log.fd],
  });
  log.close();
  const stop = () => stopGroup(identity, { graceMs: 10_000 });
  place.onEnd(stop);
  return { pid: identity.pid, log: log.file, hasEnded: () => child.exitCode !== null, stop };
}

/** Waits until a URL answers with success. @throws when the process ends before, or after 120 s */
export async function untilAnswers(url: string, running: RunningProcess): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline && !running.hasEnded()) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} did not answer. End of ${running.log}:\n${tail(running.log, 40)}`);
}

/** Resident memory in MB of a process and of all it has started. */
export function residentMb(pid: number): number {
  return Math.round([pid, ...descendants(pid)].reduce((sum, one) => sum + residentKb(one), 0) / 1024);
}

/** A process's children, theirs, and so on. */
export function descendants(pid: number): number[] {
  const children = existsSync("/proc")
    ? readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .filter((name) => parentOf(Number(name)) === pid)
        .map(Number)
    : [];
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: number): number | undefined {
  const stat = readQuietly(`/proc/${pid}/stat`);
  // The second field is the command in parentheses and may hold anything; the parent is the second after it.
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function residentKb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readQuietly(`/proc/${pid}/status`) ?? "")?.[1] ?? 0);
}

/** The command line of a process, its arguments joined by spaces. */
export function commandOf(pid: number): string {
  return (readQuietly(`/proc/${pid}/cmdline`) ?? "").replaceAll("\0", " ").trim();
}

function readQuietly(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process has ended meanwhile.
    return undefined;
  }
}
