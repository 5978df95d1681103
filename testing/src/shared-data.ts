import { existsSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./project-root.js";

/**
 * Absolute path of a third-party sample below `../shared/data`, or `undefined` (with the reason printed)
 * where that folder is not beside the project. The samples are read from there and never copied here.
 * @param relative for example `pix/openapi.yaml`
 */
export function sharedData(relative: string): string | undefined {
  const file = path.join(projectRoot, "..", "shared", "data", relative);
  if (existsSync(file)) {
    return file;
  }
  process.stderr.write(`skipped: ../shared/data/${relative} is not beside this project\n`);
  return undefined;
}
