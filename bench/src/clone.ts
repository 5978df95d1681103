import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stopGroup } from "@mestres/launcher/kill";
import { tail } from "@mestres/launcher/log-file";
import type { DemoFile } from "@mestres/launcher/demo-file";
import { root } from "@mestres/launcher/paths";
import { commandOf, descendants, residentMb } from "./resident.ts";
import type { Workplace } from "./workplace.ts";

/** Clones what is committed here, as a newcomer would get it. @returns the clone's folder */
export async function cloneHere(place: Workplace): Promise<string> {
  const clone = path.join(place.dir, "clone");
  await run(
    place,
    "git-clone",
    "git",
    ["clone", "--quiet", "--no-hardlinks", root, clone],
    place.dir,
    process.env,
  );
  return clone;
}

/** Runs a program to its end. @returns seconds it took */
export async function run(
  place: Workplace,
  name: string,
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const began = performance.now();
  const file = path.join(place.logs, `${name}.log`);
  const fd = openSync(file, "a");
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", fd, fd] });
  const [code] = (await once(child, "close")) as [number | null];
  closeSync(fd);
  if (code !== 0) {
    throw new Error(`${name} failed:\n${tail(file, 40)}`);
  }
  return (performance.now() - began) / 1000;
}

/** A running `npm start`. */
export type StartedShop = {
  seconds: number;
  demo: DemoFile;
  /** Resident MB of each process below npm, by what it is. */
  residentByProcess(): Record<string, number>;
  stop(): Promise<void>;
};

/** Runs `npm start` and waits until it has said where everything is. */
export async function npmStart(
  place: Workplace,
  clone: string,
  env: NodeJS.ProcessEnv,
  name: string,
): Promise<StartedShop> {
  const demoFile = path.join(env.MESTRES_DATA_DIR ?? path.join(clone, ".data"), "demo.json");
  const log = path.join(place.logs, `${name}.log`);
  const began = performance.now();
  const { child, identity } = place.tracked.spawn(name, "npm", ["start"], {
    cwd: clone,
    env,
    stdio: ["ignore", openSync(log, "a"), openSync(log, "a")],
  });
  // Ctrl-C, as a person ends it; taking everything down is then the launcher's work.
  const stop = () => stopGroup(identity, { signal: "SIGINT", graceMs: 30_000 });
  place.onEnd(stop);
  while (!existsSync(demoFile)) {
    if (child.exitCode !== null) {
      throw new Error(`npm start ended:\n${tail(log, 40)}`);
    }
    if (performance.now() - began > 15 * 60_000) {
      throw new Error(`npm start took too long:\n${tail(log, 40)}`);
    }
    await sleep(50);
  }
  return {
    seconds: (performance.now() - began) / 1000,
    demo: JSON.parse(readFileSync(demoFile, "utf8")) as DemoFile,
    residentByProcess: () => residentBelow(identity.pid),
    stop,
  };
}

const KINDS: [string, RegExp][] = [
  ["backend", /medusajs[/+]cli.* start|medusa start/],
  ["storefront", /build\/server\.js/],
  ["sandbox", /src\/main\.ts/],
  ["launcher", /launcher\/src\/cli\.ts/],
  ["postgres", /postgres/],
];

function residentBelow(pid: number): Record<string, number> {
  const sums: Record<string, number> = {};
  const children = new Set(descendants(pid));
  for (const child of children) {
    const kind = KINDS.find(([, pattern]) => pattern.test(commandOf(child)))?.[0];
    // Each process by itself: its children are in the list too.
    if (kind) {
      sums[kind] = (sums[kind] ?? 0) + residentMb(child, false);
    }
  }
  return sums;
}
