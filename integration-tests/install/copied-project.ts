import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "@mestres/testing";

/** A copy of the project as it stands, built plugins included. */
export type CopiedProject = {
  root: string;
  /** Runs a program of Node in it. @throws Error with what it wrote, where it fails */
  node: (...args: string[]) => string;
  remove: () => void;
};

/** Left out: what belongs to the runs of one copy. */
const isLeftOut = (name: string) =>
  [".git", ".turbo", ".cache", ".vite", "coverage"].includes(name) || name.startsWith(".data");

/** Ours are copied, since they will be changed; of what npm has installed a second name is enough, and much faster. */
function copyTree(from: string, to: string, copyFile: (source: string, target: string) => void): void {
  mkdirSync(to);
  for (const name of readdirSync(from).filter((one) => !isLeftOut(one))) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    const entry = lstatSync(source);
    if (entry.isSymbolicLink()) {
      symlinkSync(readlinkSync(source), target);
    } else if (entry.isDirectory()) {
      copyTree(source, target, name === "node_modules" ? linkOrCopy : copyFile);
    } else if (entry.isFile()) {
      copyFile(source, target);
    }
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk.
    copyFileSync(source, target);
  }
}

/** Copies the project to a temporary folder. */
export function copyProject(): CopiedProject {
  const folder = mkdtempSync(path.join(tmpdir(), "mestres-copy-"));
  const root = path.join(folder, "project");
  copyTree(projectRoot, root, copyFileSync);
  return {
    root,
    node: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "1", TURBO_TELEMETRY_DISABLED: "1" },
        maxBuffer: 64 * 1024 * 1024,
      });
      if (status !== 0) {
        throw new Error(`${args.join(" ")}: ${status}\n${stdout}\n${stderr}`.slice(-20_000));
      }
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
