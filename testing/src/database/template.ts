import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseState } from "@mestres/launcher/database-state";
import { migrationsHash } from "@mestres/launcher/migrations";
import { ensureDatabase } from "@mestres/launcher/postgres";
import { prepareDatabase, type Seeded } from "@mestres/launcher/prepare-database";
import { Progress } from "@mestres/launcher/progress";
import { TrackedProcesses } from "@mestres/launcher/tracked-processes";
import pg from "pg";
import { testEnv } from "../app/test-env.js";
import { projectRoot } from "../project-root.js";
import { databaseUrl, query } from "./query.js";

/** Any number: every process of a run that wants the template takes the same advisory lock. */
const templateLock = 7_301_117;

function server(): string {
  const url = process.env.MESTRES_TEST_POSTGRES;
  if (!url) {
    throw new Error(
      "no test database: name the spec *.http.spec.ts or *.module.spec.ts, and run it through the preset",
    );
  }
  return url;
}

async function make(name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "mestres-template-"));
  const url = databaseUrl(server(), `${name}_new`);
  await query(server(), `drop database if exists "${name}_new" with (force)`);
  try {
    await prepareDatabase({
      url,
      owned: true,
      env: { ...testEnv(url), UPLOADS_DIR: path.join(folder, "uploads") },
      logDir: folder,
      seedOutput: path.join(folder, "seed.json"),
      seed: true,
      seedScript: path.join(projectRoot, "testing", "seed", "without-pictures.cjs"),
      tracked: new TrackedProcesses(path.join(folder, "processes.json")),
      progress: new Progress(process.stderr, false),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // Only a finished template gets the name, and PostgreSQL clones only what nobody is connected to.
  await query(server(), `alter database "${name}_new" rename to "${name}"`);
}

/** The migrated and seeded database that specs clone, made by the first who asks in this run. @returns its name */
export async function ensureTemplate(): Promise<string> {
  const name = `template_${migrationsHash().slice(0, 12)}`;
  const client = new pg.Client({ connectionString: server() });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) {
      await make(name);
    }
  } finally {
    await client.end();
  }
  return name;
}

export type TestDatabase = { url: string; seeded: Seeded; drop: () => Promise<void> };

/** A database of the caller's own, migrated and seeded: a clone of the template, in a fraction of a second. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = await ensureTemplate();
  const name = `spec_${randomBytes(6).toString("hex")}`;
  await query(server(), `create database "${name}" template "${template}"`);
  const url = databaseUrl(server(), name);
  const state = await DatabaseState.open(url);
  const seeded = JSON.parse((await state.get("seed")) ?? "{}") as Seeded;
  await state.close();
  return {
    url,
    seeded,
    drop: async () => void (await query(server(), `drop database if exists "${name}" with (force)`)),
  };
}

/** An empty database, for a spec that migrates by itself. */
export async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `spec_${randomBytes(6).toString("hex")}`;
  const url = databaseUrl(server(), name);
  await ensureDatabase(url);
  return {
    url,
    drop: async () => void (await query(server(), `drop database if exists "${name}" with (force)`)),
  };
}
