import path from "node:path";
import { takeLock } from "./lock.js";
import { root } from "./paths.js";
import type { Step } from "./progress.js";
import { runToEnd } from "./run-step.js";
import type { TrackedProcesses } from "./tracked-processes.js";

const turbo = path.join(root, "node_modules", "turbo", "bin", "turbo");

/** What `start` serves; turbo adds what these depend on. */
export const served = ["@mestres/backend", "@mestres/storefront"];

/** With watch the storefront runs from source; the built backend is still what migrates and seeds. */
export const watched = ["@mestres/backend"];

export type BuildOptions = {
  logDir: string;
  tracked: TrackedProcesses;
  packages: string[];
  step?: Step;
  name?: string;
};

/**
 * Builds what changed since the last build; turbo brings the rest from its cache.
 * Two installations that share this folder take turns.
 * @returns how many packages were built and how many came from the cache
 */
export async function build(options: BuildOptions): Promise<{ built: number; cached: number }> {
  options.step?.note("esperando a vez");
  const release = await takeLock(
    path.join(root, "node_modules", ".cache", "mestres", "build.lock"),
    15 * 60_000,
  );
  const counts = { built: 0, cached: 0 };
  try {
    await runToEnd({
      name: options.name ?? "build",
      label: "A construção",
      args: [
        turbo,
        "run",
        "build",
        "--output-logs=new-only",
        "--log-order=stream",
        "--no-color",
        ...options.packages.map((name) => `--filter=${name}`),
      ],
      cwd: root,
      env: {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: "1",
        DO_NOT_TRACK: "1",
        MEDUSA_DISABLE_TELEMETRY: "1",
        FORCE_COLOR: undefined,
      },
      logDir: options.logDir,
      tracked: options.tracked,
      onLine: (line) => {
        const start = /^(@mestres\/[\w-]+):build: cache (miss|hit)/.exec(line);
        if (!start) {
          return;
        }
        if (start[2] === "hit") {
          counts.cached++;
        } else {
          counts.built++;
        }
        options.step?.note(start[1] ?? "");
      },
    });
  } finally {
    release();
  }
  return counts;
}
