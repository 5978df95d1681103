import { spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { stopGroup } from "./kill.js";
import { openLog, tail } from "./log-file.js";
import { postgresAccount, type Account } from "./postgres-account.js";
import { postgresHome } from "./postgres-binaries.js";
import { clearLeftovers, prepareFolder } from "./postgres-folder.js";
import { Problem } from "./problem.js";
import { TrackedProcesses } from "./tracked-processes.js";

export type PostgresOptions = {
  /** The cluster's folder; created on the first start. */
  dataDir: string;
  port: number;
  password: string;
  logDir: string;
  /** Where the process is noted for the next run; without it nobody cleans up after a kill -9. */
  tracked?: TrackedProcesses;
  /** Faster, and lost with the machine's power: for tests only. */
  throwAway?: boolean;
  maxConnections?: number;
};

export type Postgres = {
  url: (database: string) => string;
  /** Resolves when the server has ended by itself or been stopped. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

export const superuser = "postgres";

async function initialise(
  home: string,
  folder: string,
  account: Account | undefined,
  options: PostgresOptions,
) {
  const passwordDir = mkdtempSync(path.join(tmpdir(), "mestres-"));
  const passwordFile = path.join(passwordDir, "password");
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (account) {
    chownSync(passwordDir, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  chmodSync(passwordDir, 0o700);
  const log = openLog(options.logDir, "initdb");
  try {
    // The built-in C.UTF-8 sorts the same on every machine, whatever locales it has, and compares ids fast.
    const args = [
      `--pgdata=${folder}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(options.throwAway ? ["--no-sync"] : []),
    ];
    const code = await new Promise<number | null>((resolve, reject) => {
      spawn(path.join(home, "bin", "initdb"), args, {
        cwd: "/",
        stdio: ["ignore", log.fd, log.fd],
        ...credentials(account),
      })
        .once("error", reject)
        .once("close", resolve);
    });
    if (code !== 0) {
      throw new Problem(`O PostgreSQL não pôde criar o banco em ${folder}:\n${tail(log.file)}`);
    }
  } finally {
    log.close();
    rmSync(passwordDir, { recursive: true, force: true });
  }
}

const credentials = (account: Account | undefined) => (account ? { uid: account.uid, gid: account.gid } : {});

/**
 * Starts an embedded PostgreSQL 17 that listens on 127.0.0.1 only, creating its cluster when there is none.
 * Works as root (the server then runs as another account) and not; ends what a killed run left on the folder.
 * @throws Problem with the end of PostgreSQL's log
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const account = postgresAccount();
  const home = postgresHome(account);
  const folder = prepareFolder(options.dataDir, account);
  await clearLeftovers(folder);
  // Written by us after initdb: a run killed in the middle of it leaves a cluster that must be made anew.
  if (!existsSync(path.join(folder, "mestres-ready"))) {
    rmSync(folder, { recursive: true, force: true });
    prepareFolder(options.dataDir, account);
    await initialise(home, folder, account, options);
    writeFileSync(path.join(folder, "mestres-ready"), "");
  }
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: String(options.maxConnections ?? 200),
    ...(options.throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const args = [
    "-D",
    folder,
    "-p",
    String(options.port),
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
  const log = openLog(options.logDir, "postgres");
  const tracked =
    options.tracked ?? new TrackedProcesses(path.join(options.logDir, "postgres-processes.json"));
  const { child, identity } = tracked.spawn("postgres", path.join(home, "bin", "postgres"), args, {
    cwd: "/",
    stdio: ["ignore", log.fd, log.fd],
    // A German or French system would otherwise log in its own language, and PG* variables change the server.
    env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
    ...credentials(account),
  });
  log.close();
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const url = (database: string) =>
    `postgres://${superuser}:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`;
  // SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
  const stop = () => stopGroup(identity, { signal: "SIGINT", graceMs: 15_000 });
  const deadline = Date.now() + 60_000;
  try {
    while (!(await answers(url("postgres")))) {
      if (hasEnded || Date.now() > deadline) {
        throw new Problem(`O PostgreSQL embutido não iniciou. Fim de ${log.file}:\n${tail(log.file)}`);
      }
      await sleep(50);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, ended, stop };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01") {
      throw new Problem(
        "O banco embutido tem outra senha que a de .data/secrets.json. Restaure esse arquivo, ou rode npm run reset.",
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates a database unless it is there. @returns whether it was created */
export async function ensureDatabase(url: string): Promise<boolean> {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = "/postgres";
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) {
      return false;
    }
    await client.query(`create database ${client.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}
