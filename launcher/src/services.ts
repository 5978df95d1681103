import path from "node:path";
import type { Config } from "./config.js";
import { root } from "./paths.js";
import { builtBackend, builtMedusaCli, medusaCli } from "./prepare-database.js";
import { startService, type Service } from "./service.js";
import type { TrackedProcesses } from "./tracked-processes.js";

type Env = Record<string, string | undefined>;
export type Runtime = { config: Config; env: Env; tracked: TrackedProcesses; watch: boolean };

const local = (port: number, at: string) => `http://127.0.0.1:${port}${at}`;

/** The stand-ins of the outside world. */
export function startSandbox({ config, env, tracked, watch }: Runtime): Service {
  const port = config.ports.SANDBOX_PORT;
  return startService({
    name: "sandbox",
    label: "Sandbox",
    args: ["--import", "tsx", ...(watch ? ["--watch"] : []), path.join("src", "main.ts")],
    cwd: path.join(root, "sandbox"),
    env: { ...env, PORT: String(port), SANDBOX_PORT: String(port), SANDBOX_STATE: config.paths.sandboxState },
    healthUrl: local(port, "/health"),
    logDir: config.paths.logs,
    tracked,
  });
}

/** Medusa with our plugins: the built app, or with `watch` its source. */
export function startBackend({ config, env, tracked, watch }: Runtime): Service {
  const port = config.ports.BACKEND_PORT;
  return startService({
    name: "backend",
    label: "Backend",
    args: [...(watch ? [medusaCli, "develop"] : [builtMedusaCli, "start"]), "--port", String(port)],
    cwd: watch ? path.join(root, "backend") : builtBackend,
    env: { ...env, PORT: String(port), BACKEND_PORT: String(port) },
    healthUrl: local(port, "/health/ready"),
    healthTimeoutMs: 240_000,
    logDir: config.paths.logs,
    tracked,
  });
}

/** The shop's pages: the built server, or with `watch` Vite's. */
export function startStorefront(
  { config, env, tracked, watch }: Runtime,
  publishableKey: string | undefined,
): Service {
  const port = config.ports.STOREFRONT_PORT;
  return startService({
    name: "storefront",
    label: "Loja",
    args: watch ? ["--import", "tsx", path.join("server", "dev.ts")] : [path.join("build", "server.js")],
    cwd: path.join(root, "storefront"),
    env: {
      ...env,
      PORT: String(port),
      STOREFRONT_PORT: String(port),
      PUBLISHABLE_KEY: publishableKey ?? env.PUBLISHABLE_KEY,
    },
    healthUrl: local(port, "/health"),
    logDir: config.paths.logs,
    tracked,
  });
}
