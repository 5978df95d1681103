import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "@mestres/launcher/build";
import { root } from "@mestres/launcher/paths";
import { freePort } from "@mestres/launcher/ports";
import { builtBackend, builtMedusaCli, medusaCli } from "@mestres/launcher/prepare-database";
import { runToEnd } from "@mestres/launcher/run-step";
import { sandboxEnv } from "@mestres/launcher/sandbox-env";
import { startService } from "@mestres/launcher/service";
import type { SeededShop } from "../seed/shop.ts";
import { progress } from "./report.ts";
import { residentMb, untilIdle } from "./resident.ts";
import type { Workplace } from "./workplace.ts";

/** The admin of every shop under test. */
export const admin = { email: "bancada@mestres.cafe", password: "bancada-bancada" };

/** A Medusa application on its own database, with the benchmark's shop in it, and running. */
export type Shop = {
  name: string;
  url: string;
  databaseUrl: string;
  seed: SeededShop;
  /** Where the outside world is played; ours only. */
  sandboxUrl?: string;
  residentMb(): number;
  /** Resolves when it works on nothing any more. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

type ShopOptions = {
  name: string;
  /** The application's folder. */
  cwd: string;
  port: number;
  env: Record<string, string>;
  seeds: string[];
  /** The command line that starts it; Medusa's own unless given. */
  start?: string;
};

/** A script of bench/seed. */
export function seedScript(name: string) {
  return path.join(root, "bench", "seed", name);
}

/** Plain Medusa, no plugins: the application in bench/plain. */
export async function startPlain(place: Workplace): Promise<Shop> {
  return startShop(place, {
    name: "plain",
    cwd: path.join(root, "bench", "plain"),
    port: await freePort(),
    env: {},
    seeds: [seedScript("shop.ts")],
  });
}

/**
 * Our backend as it ships, built if need be, against a sandbox of its own.
 * @param seeds run after the shop's own
 */
export async function startOurs(place: Workplace, seeds: readonly string[] = []): Promise<Shop> {
  const { logs: logDir, tracked } = place;
  progress("building what changed");
  await build({ logDir, tracked, packages: ["@mestres/backend"] });
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const sandbox = startService({
    name: "sandbox",
    label: "sandbox",
    args: ["--import", "tsx", path.join("src", "main.ts")],
    cwd: path.join(root, "sandbox"),
    env: { ...baseEnv(), PORT: String(sandboxPort), SANDBOX_PORT: String(sandboxPort) },
    healthUrl: `${sandboxUrl}/health`,
    logDir,
    tracked,
  });
  place.onEnd(() => sandbox.stop());
  await sandbox.ready();
  const shop = await startShop(place, {
    name: "ours",
    cwd: builtBackend,
    start: builtMedusaCli,
    port,
    env: {
      MESTRES_DEMO: "true",
      MESTRES_ENCRYPTION_KEY: "bench-encryption-key-bench-encryption-key",
      PIX_WEBHOOK_SECRET: "bench-webhook-secret-bench-webhook-secret",
      BACKEND_URL: `http://127.0.0.1:${port}`,
      BACKEND_PORT: String(port),
      ADMIN_DISABLED: "true",
      UPLOADS_DIR: path.join(place.dir, "uploads"),
      ...sandboxEnv(sandboxUrl),
    },
    seeds: [seedScript("shop.ts"), seedScript("coffee-profiles.ts"), ...seeds],
  });
  return { ...shop, sandboxUrl };
}

/** Migrates an empty database, seeds it and starts the application as `medusa start` does in production. */
async function startShop(place: Workplace, options: ShopOptions): Promise<Shop> {
  const { name, cwd, port } = options;
  const { logs: logDir, tracked } = place;
  const databaseUrl = await place.database(name);
  const seedOutput = path.join(place.dir, `${name}-seed.json`);
  const env = {
    ...baseEnv(),
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    SEED_OUTPUT: seedOutput,
    // The seed scripts are type-checked with the benchmarks, not each time they run.
    TS_NODE_TRANSPILE_ONLY: "true",
    ...options.env,
  };
  const step = (label: string, ...args: string[]) =>
    runToEnd({
      name: `${name}-${label}`,
      label: `${name} ${label}`,
      args: [medusaCli, ...args],
      cwd,
      env,
      logDir,
      tracked,
    });
  progress(`${name}: migrating`);
  await step("migrate", "db:migrate", "--execute-safe-links");
  progress(`${name}: seeding`);
  for (const [index, script] of options.seeds.entries()) {
    await step(`seed-${index}`, "exec", script);
  }
  await step("user", "user", "--email", admin.email, "--password", admin.password);
  const service = startService({
    name,
    label: name,
    args: [options.start ?? medusaCli, "start", "--port", String(port)],
    cwd,
    env,
    healthUrl: `http://127.0.0.1:${port}/health`,
    logDir,
    tracked,
  });
  place.onEnd(() => service.stop());
  await service.ready();
  progress(`${name}: running`);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    seed: JSON.parse(readFileSync(seedOutput, "utf8")) as SeededShop,
    residentMb: () => residentMb(service.pid),
    idle: () => untilIdle(service.pid),
    stop: () => service.stop(),
  };
}

/** What every program under test gets; nothing of the caller's configuration leaks in. */
function baseEnv(): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "1",
    JWT_SECRET: "bench-jwt-secret-bench-jwt-secret-bench-1",
    COOKIE_SECRET: "bench-cookie-secret-bench-cookie-secret-1",
  };
}
