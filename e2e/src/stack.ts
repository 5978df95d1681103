import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DemoFile } from "@mestres/launcher/demo-file";
import { dataPaths } from "@mestres/launcher/paths";
import { freePort } from "@mestres/launcher/ports";
import { removeFolder } from "@mestres/launcher/postgres-folder";
import { eventually, projectRoot } from "@mestres/testing";

/** The ports and the data folder of one installation, kept over several starts. */
export type Place = { dataDir: string; ports: Record<string, string> };

export async function makePlace(): Promise<Place> {
  const names = ["STOREFRONT_PORT", "BACKEND_PORT", "SANDBOX_PORT", "POSTGRES_PORT"];
  const ports: Record<string, string> = {};
  for (const name of names) {
    ports[name] = String(await freePort());
  }
  return { dataDir: mkdtempSync(path.join(tmpdir(), "mestres-e2e-")), ports };
}

/** Deletes what an installation that has been stopped left. */
export function removePlace({ dataDir }: Place) {
  removeFolder(dataPaths(dataDir).postgres);
  rmSync(dataDir, { recursive: true, force: true });
}

/** A launcher that has been started as `npm start` does. */
export class Launcher {
  output = "";
  readonly child: ChildProcess;

  constructor(
    readonly place: Place,
    env: Record<string, string> = {},
  ) {
    const inherited = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR };
    this.child = spawn(process.execPath, ["--import", "tsx", "launcher/src/cli.ts", "start"], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
      // The journeys are one shopper with many orders, some of them never paid.
      env: {
        ...inherited,
        ...place.ports,
        MESTRES_DATA_DIR: place.dataDir,
        LIMIT_OPEN_ORDERS_EMAIL: "0",
        ...env,
      },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk: Buffer) => (this.output += chunk.toString("utf8")));
    }
  }

  /** Waits for the summary. @throws Error with all output when the launcher ends or the time does */
  async ready(timeoutMs = 180_000): Promise<DemoFile> {
    await eventually(
      "the shop's summary or the launcher's end",
      async () => this.output.includes("Ctrl-C para tudo") || this.child.exitCode !== null,
      timeoutMs,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${this.output}`);
    });
    if (this.child.exitCode !== null) {
      throw new Error(`the launcher ended:\n${this.output}`);
    }
    return JSON.parse(readFileSync(dataPaths(this.place.dataDir).demo, "utf8")) as DemoFile;
  }

  /** How it ended by itself. */
  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await once(this.child, "exit");
    }
    return this.child.exitCode;
  }

  async signal(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill(signal);
    }
    return this.exitCode();
  }

  /** The processes noted as running. */
  noted(): { name: string; pid: number }[] {
    const file = dataPaths(this.place.dataDir).processes;
    return existsSync(file)
      ? (JSON.parse(readFileSync(file, "utf8")) as { name: string; pid: number }[])
      : [];
  }
}
