import { setTimeout as sleep } from "node:timers/promises";
import { stopGroup } from "./kill.js";
import { openLog, tail } from "./log-file.js";
import { Problem } from "./problem.js";
import type { TrackedProcesses } from "./tracked-processes.js";

export type ServiceOptions = {
  name: string;
  /** As the person knows it, for messages. */
  label: string;
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** Answers 2xx once the service can work. */
  healthUrl: string;
  healthTimeoutMs?: number;
  logDir: string;
  tracked: TrackedProcesses;
};

export type Service = {
  name: string;
  label: string;
  logFile: string;
  pid: number;
  /** Resolves once healthy. @throws Problem with the end of the log when it ends before, or takes too long */
  ready: () => Promise<void>;
  /** Resolves with how the process ended. */
  ended: Promise<string>;
  stop: () => Promise<void>;
};

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Starts one long-running Node.js process. */
export function startService(options: ServiceOptions): Service {
  const { name, label, tracked, healthUrl } = options;
  const log = openLog(options.logDir, name);
  const { child, identity } = tracked.spawn(name, process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", log.fd, log.fd],
  });
  log.close();
  let end: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve((end = error.message)));
    child.once("exit", (code, signal) => resolve((end = signal ? `sinal ${signal}` : `código ${code}`)));
  });
  const ready = async () => {
    const deadline = Date.now() + (options.healthTimeoutMs ?? 120_000);
    while (!(await isHealthy(healthUrl))) {
      if (end !== undefined) {
        throw new Problem(
          `${label}: terminou antes de ficar pronto (${end}). Fim de ${log.file}:\n${tail(log.file)}`,
        );
      }
      if (Date.now() > deadline) {
        throw new Problem(
          `${label}: não respondeu em ${healthUrl} a tempo. Fim de ${log.file}:\n${tail(log.file)}`,
        );
      }
      await sleep(100);
    }
  };
  return { name, label, logFile: log.file, pid: identity.pid, ready, ended, stop: () => stopGroup(identity) };
}
