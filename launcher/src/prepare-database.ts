import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { DatabaseState } from "./database-state.js";
import { migrationsHash } from "./migrations.js";
import { root } from "./paths.js";
import { ensureDatabase } from "./postgres.js";
import { Problem } from "./problem.js";
import type { Progress } from "./progress.js";
import { runToEnd } from "./run-step.js";
import type { TrackedProcesses } from "./tracked-processes.js";

const cli = path.join(root, "node_modules", "@medusajs", "cli");

/** Medusa's command line for an application that runs from its sources. */
export const medusaCli = path.join(cli, "cli.js");
/** For a built one: the bin alone would load TypeScript's compiler first, about 150 MB, to compile nothing. */
export const builtMedusaCli = path.join(cli, "dist", "index.js");

/** Where `medusa` runs: the built app. */
export const builtBackend = path.join(root, "backend", ".medusa", "server");

export type Seeded = { publishableKey: string } & Record<string, unknown>;

export type PrepareOptions = {
  url: string;
  /** The launcher made this database, so it may drop one whose seed was interrupted. */
  owned: boolean;
  env: Record<string, string | undefined>;
  logDir: string;
  seedOutput: string;
  /** Demo only. */
  seed: boolean;
  /** Another script for `medusa exec` than the app's own seed. */
  seedScript?: string;
  tracked: TrackedProcesses;
  progress: Progress;
};

async function dropDatabase(url: string) {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = "/postgres";
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}

/** Drops what a seed that was killed half-way left, so that the next one begins from nothing. */
async function dropHalfSeeded(options: PrepareOptions) {
  if (!options.owned) {
    return;
  }
  const state = await DatabaseState.open(options.url);
  const half = (await state.get("seed-began")) !== undefined && (await state.get("seed")) === undefined;
  await state.close();
  if (!half) {
    return;
  }
  await dropDatabase(options.url);
  await ensureDatabase(options.url);
}

/**
 * Brings a database to the shape of this build and, in demo, fills an empty one.
 * @returns what the seed made; `undefined` outside demo
 * @throws Problem with the end of the log of what failed
 */
export async function prepareDatabase(options: PrepareOptions): Promise<Seeded | undefined> {
  const { progress, tracked, env, logDir } = options;
  await ensureDatabase(options.url);
  await dropHalfSeeded(options);
  const state = await DatabaseState.open(options.url);
  try {
    const hash = migrationsHash();
    if ((await state.get("migrations")) !== hash) {
      await progress.run("Migrando o banco de dados", async () => {
        const args = [builtMedusaCli, "db:migrate", "--execute-safe-links", "--execute-safe-search"];
        await runToEnd({
          name: "migrate",
          label: "A migração",
          args,
          cwd: builtBackend,
          env,
          logDir,
          tracked,
        });
        await state.set("migrations", hash);
      });
    }
    if (!options.seed) {
      return undefined;
    }
    const known = await state.get("seed");
    if (known) {
      return JSON.parse(known) as Seeded;
    }
    return await progress.run("Enchendo a loja: cafés, preços, estoque, fretes", async () => {
      await state.set("seed-began", new Date().toISOString());
      rmSync(options.seedOutput, { force: true });
      const args = [builtMedusaCli, "exec", options.seedScript ?? "./src/seed/index.js"];
      await runToEnd({
        name: "seed",
        label: "A carga de demonstração",
        args,
        cwd: builtBackend,
        env: { ...env, SEED_OUTPUT: options.seedOutput },
        logDir,
        tracked,
      });
      if (!existsSync(options.seedOutput)) {
        throw new Problem(
          `A carga de demonstração não escreveu ${options.seedOutput}; veja ${logDir}/seed.log.`,
        );
      }
      const text = readFileSync(options.seedOutput, "utf8");
      const seeded = JSON.parse(text) as Seeded;
      if (!seeded.publishableKey) {
        throw new Problem(`A carga de demonstração não disse a publishableKey; veja ${logDir}/seed.log.`);
      }
      await state.set("seed", text);
      return seeded;
    });
  } finally {
    await state.close();
  }
}
