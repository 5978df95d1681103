import { follow, openLog, tail } from "./log-file.js";
import { Problem } from "./problem.js";
import type { TrackedProcesses } from "./tracked-processes.js";

export type RunOptions = {
  name: string;
  /** Said before "falhou" when it does. */
  label: string;
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  logDir: string;
  tracked: TrackedProcesses;
  onLine?: (line: string) => void;
};

/**
 * Runs one Node.js program to its end, its output going to its own log.
 * @throws Problem with the end of that log when it fails
 */
export async function runToEnd(options: RunOptions): Promise<void> {
  const log = openLog(options.logDir, options.name);
  const { child } = options.tracked.spawn(options.name, process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", log.fd, log.fd],
  });
  log.close();
  const stopFollowing = options.onLine ? follow(log.file, options.onLine) : undefined;
  const end = await new Promise<string | undefined>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) =>
      resolve(code === 0 ? undefined : signal ? `sinal ${signal}` : `código ${code}`),
    );
  });
  stopFollowing?.();
  if (end !== undefined) {
    throw new Problem(`${options.label} falhou (${end}). Fim de ${log.file}:\n${tail(log.file, 30)}`);
  }
}
