import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "@mestres/launcher/ports";
import { ensureDatabase, startPostgres, type Postgres } from "@mestres/launcher/postgres";
import { removeFolder } from "@mestres/launcher/postgres-folder";
import { TrackedProcesses } from "@mestres/launcher/tracked-processes";

/** Where one benchmark runs: a temporary folder and a PostgreSQL of its own. Everything is gone afterwards. */
export type Workplace = {
  dir: string;
  logs: string;
  postgres: Postgres;
  tracked: TrackedProcesses;
  /** Creates an empty database. @returns its URL */
  database(name: string): Promise<string>;
  /** Called in reverse order when the benchmark ends, however it ends. */
  onEnd(stop: () => Promise<unknown>): void;
};

/**
 * Runs a benchmark in a workplace of its own and tears it down, also on failure or Ctrl-C.
 * `MESTRES_BENCH_KEEP=true` keeps the folder, for its logs.
 */
export async function withWorkplace<T>(work: (place: Workplace) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "mestres-bench-"));
  // As root PostgreSQL runs as another account, which must be able to enter.
  chmodSync(dir, 0o711);
  const ends: (() => Promise<unknown>)[] = [];
  let ended: Promise<void> | undefined;
  const end = () => (ended ??= endAll(ends, dir));
  const interrupted = () => void end().then(() => process.exit(130));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const logs = path.join(dir, "logs");
    const dataDir = path.join(dir, "postgres");
    const tracked = new TrackedProcesses(path.join(dir, "processes.json"));
    // Durable, as in production: what commits cost is part of what is measured.
    const postgres = await startPostgres({
      dataDir,
      port: await freePort(),
      password: "bench",
      logDir: logs,
      tracked,
    });
    ends.push(async () => {
      await postgres.stop();
      removeFolder(dataDir);
    });
    return await work({
      dir,
      logs,
      postgres,
      tracked,
      onEnd: (stop) => ends.push(stop),
      database: async (name) => {
        const url = postgres.url(name);
        await ensureDatabase(url);
        return url;
      },
    });
  } finally {
    process.removeListener("SIGINT", interrupted).removeListener("SIGTERM", interrupted);
    await end();
  }
}

async function endAll(ends: (() => Promise<unknown>)[], dir: string): Promise<void> {
  for (const stop of ends.reverse()) {
    await stop().catch(() => undefined);
  }
  if (process.env.MESTRES_BENCH_KEEP !== "true") {
    rmSync(dir, { recursive: true, force: true });
  }
}
