import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "@mestres/launcher/paths";
import { freePort } from "@mestres/launcher/ports";
import type { SeededShop } from "../plain/src/seed.ts";
import { residentMb, runNode, startNode, untilAnswers } from "./processes.ts";
import type { Workplace } from "./workplace.ts";

const cli = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@medusajs/cli/package.json")),
  "cli.js",
);
const plainDir = path.join(root, "bench", "plain");

/** A Medusa application on its own database, seeded with the benchmark's shop, and running. */
export interface Shop {
  name: string;
  url: string;
  pid: number;
  databaseUrl: string;
  seed: SeededShop;
  residentMb(): number;
  stop(): Promise<void>;
}

export interface ShopOptions {
  name: string;
  /** The application's folder. */
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** A further seed script, run after the shared one. */
  thenSeed?: string;
}

/** Plain Medusa: the application in bench/plain. */
export function startPlain(place: Workplace): Promise<Shop> {
  return startShop(place, { name: "plain", cwd: plainDir });
}

/**
 * Migrates an empty database, seeds the shared shop (24 products of 12 variants) and starts the application in
 * production mode, as `medusa start` does, without its admin.
 */
export async function startShop(place: Workplace, options: ShopOptions): Promise<Shop> {
  const { name, cwd } = options;
  const databaseUrl = await place.database(name);
  const port = await freePort();
  const seedOutput = path.join(place.dir, `${name}-seed.json`);
  const env = {
    ...baseEnv(),
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    SEED_OUTPUT: seedOutput,
    ...options.env,
  };
  const step = (label: string, ...args: string[]) =>
    runNode(place, { name: `${name}-${label}`, args: [cli, ...args], cwd, env });
  await step("migrate", "db:migrate");
  await step("seed", "exec", path.join(plainDir, "src", "seed.ts"));
  if (options.thenSeed) await step("seed-more", "exec", options.thenSeed);
  const running = startNode(place, { name, args: [cli, "start", "--port", String(port)], cwd, env });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/health`, running);
  return {
    name,
    url,
    pid: running.pid,
    databaseUrl,
    seed: JSON.parse(readFileSync(seedOutput, "utf8")) as SeededShop,
    residentMb: () => residentMb(running.pid),
    stop: () => running.stop(),
  };
}

/** The environment every application under test gets; nothing of the caller's configuration leaks in. */
export function baseEnv(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "1",
    JWT_SECRET: "bench-jwt-secret-bench-jwt-secret-bench",
    COOKIE_SECRET: "bench-cookie-secret-bench-cookie-secret",
  };
}
