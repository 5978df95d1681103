import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stopGroup } from "./kill.js";
import { Problem } from "./problem.js";
import { identify, type Identity } from "./process-identity.js";

type Entry = Identity & { name: string };

/**
 * The processes of one run, noted on disk as they start: a launcher ended by `kill -9` cannot stop its
 * children, so the next one does.
 */
export class TrackedProcesses {
  #entries: Entry[] = [];
  #closed = false;

  constructor(private readonly file: string) {}

  /** Ends what an earlier, killed run left behind. @returns the names of what was stopped */
  async stopLeftovers(): Promise<string[]> {
    if (!existsSync(this.file)) {
      return [];
    }
    let left: Entry[] = [];
    try {
      left = JSON.parse(readFileSync(this.file, "utf8")) as Entry[];
    } catch {
      // Half a file: nothing in it can be trusted; ports in use are named later.
    }
    const stopped: string[] = [];
    for (const entry of left.reverse()) {
      stopped.push(entry.name);
      await stopGroup(entry, { signal: entry.name === "postgres" ? "SIGINT" : "SIGTERM", graceMs: 5_000 });
    }
    rmSync(this.file, { force: true });
    return stopped;
  }

  /** Starts a child as leader of a group of its own, so that Ctrl-C reaches it only through the launcher. */
  spawn(
    name: string,
    command: string,
    args: string[],
    options: SpawnOptions,
  ): { child: ChildProcess; identity: Identity } {
    if (this.#closed) {
      throw new Problem("O Mestres está parando.");
    }
    const child = spawn(command, args, { ...options, detached: true });
    // Without a pid the spawn failed: the caller hears of it by the "error" event.
    const identity = (child.pid && identify(child.pid)) || { pid: child.pid ?? 0, startedAt: "" };
    if (child.pid) {
      this.#entries.push({ name, ...identity });
      this.#write();
      child.once("exit", () => this.#forget(identity.pid));
    }
    return { child, identity };
  }

  /** From now on nothing more starts: what a stop has ended must not come up behind it. */
  close() {
    this.#closed = true;
  }

  #forget(pid: number) {
    this.#entries = this.#entries.filter((entry) => entry.pid !== pid);
    this.#write();
  }

  #write() {
    if (this.#entries.length === 0) {
      rmSync(this.file, { force: true });
      return;
    }
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.#entries));
    renameSync(`${this.file}.new`, this.file);
  }
}
