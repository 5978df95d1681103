import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@mestres/launcher/ports";
import { root } from "@mestres/launcher/paths";
import { builtBackend, builtMedusaCli, type Seeded } from "@mestres/launcher/prepare-database";
import { sandboxEnv } from "@mestres/launcher/sandbox-env";
import { startService, type Service } from "@mestres/launcher/service";
import { TrackedProcesses } from "@mestres/launcher/tracked-processes";
import { query } from "../database/query.js";
import { cloneDatabase } from "../database/template.js";
import type { App, AppOptions } from "./app.js";
import { createClient, ok, proofHeader, type OrderTokens } from "./client.js";
import { preloadEnv } from "./preload-env.js";
import { testAdmin, testEnv } from "./test-env.js";

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
      args: [builtMedusaCli, "start", "--port", String(backendPort)],
      cwd: builtBackend,
      env: {
        ...env,
        ...preloadEnv({ jobsPort, crashFile: options.crashes ? crashFile : undefined }),
        ...more,
      },
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
    if (backend) {
      await end(backend);
    }
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
  const tokens: OrderTokens = new Map();
  const anonymous = createClient(url);
  const jobs = createClient(`http://127.0.0.1:${jobsPort}`);
  return {
    url,
    sandboxUrl,
    databaseUrl,
    seeded,
    store: createClient(url, key, tokens),
    stranger: createClient(url, key),
    proofOf: (orderId) => proofHeader(tokens.get(orderId)),
    anonymous,
    sandbox: createClient(sandboxUrl),
    as: (token) => createClient(url, { ...key, authorization: `Bearer ${token}` }, tokens),
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
