import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@mestres/launcher/ports";
import { root } from "@mestres/launcher/paths";
import { builtBackend, medusaCli, type Seeded } from "@mestres/launcher/prepare-database";
import { sandboxEnv } from "@mestres/launcher/sandbox-env";
import { startService, type Service } from "@mestres/launcher/service";
import { TrackedProcesses } from "@mestres/launcher/tracked-processes";
import type pg from "pg";
import { query } from "../database/query.js";
import { cloneDatabase } from "../database/template.js";
import { createClient, ok, type Client } from "./client.js";
import { testAdmin, testEnv } from "./test-env.js";

export type AppOptions = {
  /** Added to the app's environment, for example `{ PIX_EXPIRATION_SECONDS: "5" }`. */
  env?: Record<string, string>;
  /** A database made by the caller instead of a clone of the template. */
  databaseUrl?: string;
  /** Lets `crashAfter` end the backend after a step of a workflow. */
  crashes?: boolean;
};

/** A step of a workflow, by core's names. `about` is a text within the workflow's input, an id for example. */
export type CrashPoint = { workflow: string; step: string; about: string };

export type App = {
  url: string;
  sandboxUrl: string;
  databaseUrl: string;
  seeded: Seeded;
  /** Store API with the publishable key. */
  store: Client;
  /** No key, no login: webhooks, refusals. */
  anonymous: Client;
  /** The sandbox's own routes, `/control/…`. */
  sandbox: Client;
  /** Store API as a logged-in customer. */
  as: (token: string) => Client;
  /** Admin API as the seeded admin. */
  admin: () => Promise<Client>;
  sql: <Row extends pg.QueryResultRow>(statement: string, values?: unknown[]) => Promise<Row[]>;
  /** What backend and sandbox have logged so far. */
  logs: () => { backend: string; sandbox: string };
  /**
   * Runs a scheduled job at once, by its `config.name`, in place of waiting for its minute. Resolves when it is over.
   * @throws Error when there is no such job, or it failed
   */
  runJob: (name: string) => Promise<void>;
  /** Ends the backend at once, as `kill -9` does. */
  kill: () => Promise<void>;
  /**
   * Runs `work` and waits until the backend has ended itself, as by `kill -9`, right after that step.
   * @throws Error when the step did not come in time; the backend lives on then
   */
  crashAfter: (point: CrashPoint, work: () => Promise<unknown>, timeoutMs?: number) => Promise<void>;
  /** Starts the backend anew on the same database and port; one that still runs is ended at once. */
  restart: (env?: Record<string, string>) => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Boots the built backend on a database of its own, with a sandbox of its own that its webhooks come from:
 * real HTTP, as in production. One per spec file, in `beforeAll`; stop it in `afterAll`.
 */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const folder = mkdtempSync(path.join(tmpdir(), "mestres-app-"));
  const tracked = new TrackedProcesses(path.join(folder, "processes.json"));
  const clone = options.databaseUrl ? undefined : await cloneDatabase();
  const databaseUrl = options.databaseUrl ?? clone?.url ?? "";
  const seeded: Seeded = clone?.seeded ?? { publishableKey: "" };
  const crashFile = path.join(folder, "crash.json");
  const [backendPort, sandboxPort, jobsPort] = [await freePort(), await freePort(), await freePort()];
  const url = `http://localhost:${backendPort}`;
  const sandboxUrl = `http://localhost:${sandboxPort}`;
  const env = {
    ...testEnv(databaseUrl),
    ...sandboxEnv(sandboxUrl),
    PORT: String(backendPort),
    BACKEND_PORT: String(backendPort),
    BACKEND_URL: url,
    SANDBOX_PORT: String(sandboxPort),
    UPLOADS_DIR: path.join(folder, "uploads"),
    MAIL_FROM: "Mestres Café <loja@mestres.test>",
    MAIL_FOLDER: path.join(folder, "mail"),
    ...options.env,
  };
  const preloads = [
    path.join(root, "testing", "jobs", "run-jobs.cjs"),
    ...(options.crashes ? [path.join(root, "testing", "crash", "crash-after-step.cjs")] : []),
  ];
  const preloadEnv = {
    MESTRES_TEST_JOBS_PORT: String(jobsPort),
    MESTRES_CRASH_FILE: crashFile,
    NODE_OPTIONS: preloads.map((file) => `--require ${JSON.stringify(file)}`).join(" "),
  };
  const logDir = path.join(folder, "logs");
  const sandbox = startService({
    name: "sandbox",
    label: "sandbox",
    args: ["--import", "tsx", "src/main.ts"],
    cwd: path.join(root, "sandbox"),
    env,
    healthUrl: `${sandboxUrl}/health`,
    logDir,
    tracked,
  });
  const boot = async (more: Record<string, string> = {}): Promise<Service> => {
    const service = startService({
      name: "backend",
      label: "backend",
      args: [medusaCli, "start", "--port", String(backendPort)],
      cwd: builtBackend,
      env: { ...env, ...preloadEnv, ...more },
      healthUrl: `${url}/health/ready`,
      logDir,
      tracked,
    });
    await service.ready();
    return service;
  };
  const end = async ({ pid, ended }: Service) => {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
    await ended;
  };
  const tearDown = async (backend?: Service) => {
    tracked.close();
    // Nothing is kept of what it could still write: no reason to wait for its polite end.
    if (backend) await end(backend);
    await tracked.stopLeftovers();
    await clone?.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  let backend: Service;
  try {
    // The backend registers its PIX webhook while it boots.
    await sandbox.ready();
    backend = await boot();
  } catch (error) {
    await tearDown();
    throw error;
  }
  const key = { "x-publishable-api-key": seeded.publishableKey };
  const anonymous = createClient(url);
  const jobs = createClient(`http://127.0.0.1:${jobsPort}`);
  return {
    url,
    sandboxUrl,
    databaseUrl,
    seeded,
    store: createClient(url, key),
    anonymous,
    sandbox: createClient(sandboxUrl),
    as: (token) => createClient(url, { ...key, authorization: `Bearer ${token}` }),
    admin: async () => {
      const { token } = await ok(anonymous<{ token: string }>("/auth/user/emailpass", { json: testAdmin }));
      return createClient(url, { authorization: `Bearer ${token}` });
    },
    sql: (statement, values) => query(databaseUrl, statement, values),
    logs: () => ({
      backend: readFileSync(path.join(logDir, "backend.log"), "utf8"),
      sandbox: readFileSync(path.join(logDir, "sandbox.log"), "utf8"),
    }),
    runJob: async (name) => void (await ok(jobs(`/jobs/${name}`, { method: "POST" }))),
    kill: () => end(backend),
    crashAfter: async (point, work, timeoutMs = 30_000) => {
      writeFileSync(crashFile, JSON.stringify(point));
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, timeoutMs, false)));
      // Its answer died with the process, or tells of a step that never came: only the end counts.
      void work().catch(() => undefined);
      const died = await Promise.race([backend.ended.then(() => true), tooLate]);
      clearTimeout(timer);
      rmSync(crashFile, { force: true });
      if (!died) {
        throw new Error(`${point.workflow}: no step "${point.step}" about ${point.about} in ${timeoutMs} ms`);
      }
    },
    restart: async (more) => {
      await end(backend);
      backend = await boot(more);
    },
    stop: () => tearDown(backend),
  };
}
