import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  lchownSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { canReach, type Account } from "./postgres-account.js";
import { sharedStateDir } from "./postgres-binaries.js";
import { Problem } from "./problem.js";

function giveTo(account: Account, folder: string) {
  lchownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      giveTo(account, file);
    } else {
      lchownSync(file, account.uid, account.gid);
    }
  }
}

function elsewhere(wanted: string): string {
  return path.join(sharedStateDir, `data-${createHash("sha256").update(wanted).digest("hex").slice(0, 16)}`);
}

/**
 * Makes the data folder usable by the account PostgreSQL runs as.
 * @returns its real path: `wanted`, or, where root's private folders keep that account out, a folder of
 * /var/lib/mestres that `wanted` then links to
 */
export function prepareFolder(wanted: string, account: Account | undefined): string {
  mkdirSync(path.dirname(wanted), { recursive: true });
  const linked = lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink()
    ? readlinkSync(wanted)
    : undefined;
  let folder = linked ?? wanted;
  if (!linked && !existsSync(wanted) && !canReach(account, path.dirname(wanted))) {
    folder = elsewhere(wanted);
    // Without its link it belongs to a `.data` that was deleted.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
    symlinkSync(folder, wanted);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = statSync(folder).uid;
  if (account) {
    if (owner !== account.uid) {
      giveTo(account, folder);
    }
    if (!canReach(account, folder)) {
      throw new Problem(
        `A conta ${account.name} não alcança ${folder}. Rode npm run reset, ou aponte MESTRES_DATA_DIR para outra pasta.`,
      );
    }
  } else if (process.getuid && owner !== process.getuid()) {
    throw new Problem(
      `${folder} pertence a outro usuário (uid ${owner}), de uma execução anterior como root. ` +
        "Rode como ele, ou escolha outra pasta com MESTRES_DATA_DIR.",
    );
  }
  // As /proc shows it, for finding the servers that work here.
  return realpathSync(folder);
}

/** Removes a data folder, and where it links to when that is ours. */
export function removeFolder(wanted: string) {
  if (
    lstatSync(wanted, { throwIfNoEntry: false })?.isSymbolicLink() &&
    readlinkSync(wanted) === elsewhere(wanted)
  ) {
    rmSync(elsewhere(wanted), { recursive: true, force: true });
  }
  rmSync(wanted, { recursive: true, force: true });
}

/** Processes of a PostgreSQL that works in this folder (Linux; elsewhere only its own pid file tells). */
function serversIn(folder: string): number[] {
  if (process.platform !== "linux") {
    return [];
  }
  return readdirSync("/proc").flatMap((pid) => {
    if (!/^\d+$/.test(pid)) {
      return [];
    }
    try {
      const inside = readlinkSync(`/proc/${pid}/cwd`) === folder;
      return inside && readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres" ? [Number(pid)] : [];
    } catch {
      return [];
    }
  });
}

function signalAll(pids: number[], signal: NodeJS.Signals) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/**
 * Ends a server that a killed run left on this data folder, and its pid file: PostgreSQL would otherwise
 * refuse to start when that pid has gone to some other program, or wait on shared memory still in use.
 * The caller holds the launcher's lock, so nobody else's server can be meant.
 */
export async function clearLeftovers(folder: string) {
  signalAll(serversIn(folder), "SIGINT");
  const deadline = Date.now() + 10_000;
  while (serversIn(folder).length > 0) {
    if (Date.now() > deadline) {
      signalAll(serversIn(folder), "SIGKILL");
    }
    await sleep(50);
  }
  rmSync(path.join(folder, "postmaster.pid"), { force: true });
}
