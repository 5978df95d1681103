import { execFileSync, spawnSync } from "node:child_process";

/** The system account PostgreSQL runs as; `undefined`: the current one. */
export type Account = { uid: number; gid: number; name: string };

function lookUp(name: string): Account | undefined {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    const uid = id("-u");
    return uid === 0 ? undefined : { uid, gid: id("-g"), name };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root. As root, the account `postgres` is used, created when it is missing,
 * or `nobody` where accounts cannot be created; otherwise the current account serves.
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const existing = lookUp("postgres");
  if (existing) {
    return existing;
  }
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  const account = lookUp("postgres") ?? lookUp("nobody");
  if (!account) {
    throw new Error("no account other than root was found to run PostgreSQL as");
  }
  return account;
}

/** Whether that account may enter (and, for a program, run) the path: a clone below /root or in a private folder it may not. */
export function canReach(account: Account | undefined, target: string): boolean {
  if (!account) {
    return true;
  }
  const { uid, gid } = account;
  return (
    spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", target], { uid, gid, cwd: "/", stdio: "ignore" })
      .status === 0
  );
}
