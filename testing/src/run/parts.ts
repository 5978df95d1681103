import { availableParallelism } from "node:os";
import path from "node:path";
import { ensureTemplate } from "../database/template.js";
import { startTestPostgres } from "../database/test-postgres.js";
import { projectRoot } from "../project-root.js";
import { runNode } from "./command.js";
import { runSpecs, type Counts } from "./jest.js";

/** Outcome of one part of `npm test`: whether it is green, the tests it counted, and whether no other could tell more. */
export type Outcome = { ok: boolean; counts?: Counts; fatal?: boolean };
export type Part = (pattern?: string) => Promise<Outcome>;

const turbo = path.join(projectRoot, "node_modules", "turbo", "bin", "turbo");
const prettier = path.join(projectRoot, "node_modules", "prettier", "bin", "prettier.cjs");

const boundaries = path.join(projectRoot, "tools", "src", "boundaries", "cli.ts");
const reference = path.join(projectRoot, "tools", "src", "reference", "cli.ts");

const turboRun = (...tasks: string[]) =>
  runNode([
    turbo,
    "run",
    ...tasks,
    "--output-logs=errors-only",
    "--log-order=grouped",
    "--continue=dependencies-successful",
    // Ten compilers at a time would keep two cores busy with each other.
    `--concurrency=${availableParallelism() + 1}`,
  ]);

const build = async (): Promise<Outcome> => {
  const ok = (await turboRun("build")) === 0;
  return { ok, fatal: !ok };
};

/** What is read of the whole repository at once, side by side: each takes one processor. */
async function wholeIsInOrder(): Promise<boolean> {
  const codes = await Promise.all([
    runNode(["--import", "tsx", boundaries]),
    runNode(["--import", "tsx", reference, "--check"]),
    runNode([prettier, "--check", ".", "--log-level", "warn"]),
  ]);
  return codes.every((code) => code === 0);
}

const fromCounts = (counts: Counts): Outcome => ({ ok: counts.failed === 0, counts });

/** Runs specs that need a database; one PostgreSQL serves all their jest processes, so the template is made once. */
async function withPostgres(kind: "module" | "http" | "install", pattern?: string): Promise<Outcome> {
  const postgres = await startTestPostgres();
  const stop = () => void postgres.stop().then(() => process.exit(130));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    if (kind === "http") {
      // Made before the clocks of the specs run: it takes longer than a spec may wait for its app.
      process.env.MESTRES_TEST_POSTGRES = postgres.url;
      await ensureTemplate();
    }
    return fromCounts(await runSpecs(kind, pattern, { MESTRES_TEST_POSTGRES: postgres.url }));
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    await postgres.stop();
  }
}

/** What can be asked for by name. `install` takes its packages from npm, and is no part of `npm test`. */
export const parts = {
  build,
  lint: async () => {
    const linted = (await turboRun("lint")) === 0;
    return { ok: (await wholeIsInOrder()) && linted };
  },
  types: async () => ({ ok: (await turboRun("typecheck")) === 0 }),
  /** Build, lint and types in one run: while the dashboard is bundled, on one processor, the other reads sources. */
  checks: async () => {
    const turned = (await turboRun("build", "lint", "typecheck")) === 0;
    // What went well is not done again: this only says whether the build is there.
    const { fatal } = turned ? {} : await build();
    return fatal ? { ok: false, fatal } : { ok: (await wholeIsInOrder()) && turned };
  },
  unit: async (pattern) => fromCounts(await runSpecs("unit", pattern)),
  module: (pattern) => withPostgres("module", pattern),
  http: (pattern) => withPostgres("http", pattern),
  e2e: async (pattern) => fromCounts(await runSpecs("e2e", pattern)),
  install: (pattern) => withPostgres("install", pattern),
} satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

/** Parts of `npm test`, in order. */
export const everyRun: PartName[] = ["checks", "unit", "module", "http", "e2e"];

/** What must be built before a part can run alone. */
export const needsBuild: PartName[] = ["lint", "types", "http", "e2e", "install"];
