import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "../project-root.js";
import { runNode } from "./command.js";
import { findSpecs, type Kind } from "./find-specs.js";

export type Counts = { passed: number; failed: number; skipped: number };

const jest = path.join(projectRoot, "node_modules", "jest", "bin", "jest.js");
const config = path.join(projectRoot, "testing", "jest.all.cjs");

/** Memory of a jest process grows with every app it has talked to: a new one after so many files. */
const batchSize: Record<Kind, number> = { unit: Infinity, module: 24, http: 8, e2e: 4 };
/** Two apps at a time keep two cores busy; browser journeys measure time and run alone. */
const workers: Record<Kind, number> = { unit: 2, module: 2, http: 2, e2e: 1 };

function batches<T>(items: T[], size: number): T[][] {
  if (items.length === 0) return [];
  if (!Number.isFinite(size)) return [items];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
};

/**
 * Runs the specs of one kind in jest processes of a few files each.
 * @returns counts; a file that cannot be loaded, and a kind without any spec run, count as a failure
 */
export async function runSpecs(
  kind: Kind,
  pattern?: string,
  env: Record<string, string | undefined> = {},
): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const specs = findSpecs(kind, pattern);
  const folder = mkdtempSync(path.join(tmpdir(), "mestres-jest-"));
  try {
    for (const [index, files] of batches(specs, batchSize[kind]).entries()) {
      const output = path.join(folder, `${index}.json`);
      const args = [
        "--config",
        config,
        "--json",
        `--outputFile=${output}`,
        `--maxWorkers=${workers[kind]}`,
        "--forceExit",
        "--runTestsByPath",
        ...files,
      ];
      const code = await runNode([jest, ...args], {
        ...env,
        MESTRES_TEST_KIND: kind,
        // Medusa's module loader imports its files dynamically, which Jest only allows with this flag.
        NODE_OPTIONS: kind === "module" ? "--experimental-vm-modules" : undefined,
      });
      add(counts, output, code);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (counts.passed + counts.failed === 0) {
    process.stderr.write(`no ${kind} spec ran${pattern ? ` for "${pattern}"` : ""}: that is a failure\n`);
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
