import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "../project-root.js";
import { runNode } from "./command.js";
import { findSpecs, type Kind } from "./find-specs.js";

export type Counts = { passed: number; failed: number; skipped: number };

const jest = path.join(projectRoot, "node_modules", "jest", "bin", "jest.js");
const config = path.join(projectRoot, "testing", "jest.all.cjs");

/** Two apps at a time keep two cores busy; browser journeys measure time and run alone. */
const workers: Record<Kind, number> = { unit: 2, module: 2, http: 2, e2e: 1, install: 1 };
/** A worker's memory grows with every file: one that has outgrown this makes room for a new one. */
const WORKER_MEMORY = "1GB";

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
};

/**
 * Runs the specs of one kind.
 * @returns counts; a file that cannot be loaded, and a kind without any spec run, count as a failure
 */
export async function runSpecs(
  kind: Kind,
  pattern?: string,
  env: Record<string, string | undefined> = {},
): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const specs = findSpecs(kind, pattern);
  if (specs.length === 0) {
    process.stderr.write(`no ${kind} spec ran${pattern ? ` for "${pattern}"` : ""}: that is a failure\n`);
    return { ...counts, failed: 1 };
  }
  const folder = mkdtempSync(path.join(tmpdir(), "mestres-jest-"));
  const output = path.join(folder, "report.json");
  const args = [
    "--config",
    config,
    "--json",
    `--outputFile=${output}`,
    `--maxWorkers=${workers[kind]}`,
    `--workerIdleMemoryLimit=${WORKER_MEMORY}`,
    "--forceExit",
    "--runTestsByPath",
    ...specs,
  ];
  try {
    const code = await runNode([jest, ...args], {
      ...env,
      MESTRES_TEST_KIND: kind,
      // Medusa's module loader imports its files dynamically, which Jest only allows with this flag.
      NODE_OPTIONS: kind === "module" ? "--experimental-vm-modules" : undefined,
    });
    add(counts, output, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (counts.passed + counts.failed === 0) {
    process.stderr.write(`no test ran in the ${kind} specs: that is a failure\n`);
    counts.failed++;
  }
  return counts;
}

function add(counts: Counts, output: string, code: number) {
  let report: Report | undefined;
  try {
    report = JSON.parse(readFileSync(output, "utf8")) as Report;
  } catch {
    // jest ended before it could report.
  }
  counts.passed += report?.numPassedTests ?? 0;
  counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = report?.numFailedTests ?? 0;
  // A spec that cannot be loaded fails as a file without any test, and a crash reports nothing at all.
  counts.failed += failed > 0 ? failed : code === 0 ? 0 : Math.max(1, report?.numFailedTestSuites ?? 1);
}
