import { execFileSync } from "node:child_process";
import { identify, isAlive, type Identity } from "./process-identity.js";

function parentOf(pid: number): { ppid: number; command: string } | undefined {
  try {
    const [ppid = "", ...command] = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], {
      encoding: "utf8",
    })
      .trim()
      .split(/\s+/);
    return { ppid: Number(ppid), command: command.join(" ") };
  } catch {
    return undefined;
  }
}

/** The npm process that runs this script, looked for through the shell it may have put in between. */
function npmProcess(): Identity | undefined {
  if (!process.env.npm_lifecycle_event) {
    return undefined;
  }
  let pid = process.ppid;
  const shell = parentOf(pid);
  if (shell && /(^|\/)(sh|dash|bash|zsh)$/.test(shell.command)) {
    pid = shell.ppid;
  }
  return pid > 1 ? identify(pid) : undefined;
}

/**
 * Calls back once when the npm that started us is gone: killed by `kill -9`, it can pass no signal on, and the
 * next `npm start` would find this one still holding everything.
 */
export function onNpmGone(callback: () => void): () => void {
  const npm = npmProcess();
  if (!npm) {
    return () => undefined;
  }
  const timer = setInterval(() => {
    if (isAlive(npm)) {
      return;
    }
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}
