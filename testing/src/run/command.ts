import { spawn } from "node:child_process";
import { projectRoot } from "../project-root.js";

/** Runs a program with the terminal as its output. @returns its exit code; 1 when a signal ended it */
export function runCommand(
  command: string,
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(command, args, {
      cwd: projectRoot,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: "1",
        DO_NOT_TRACK: "1",
        MEDUSA_DISABLE_TELEMETRY: "1",
        ...env,
      },
    })
      .once("error", reject)
      .once("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a Node.js program of this repository. */
export function runNode(args: string[], env?: Record<string, string | undefined>) {
  return runCommand(process.execPath, args, env);
}
