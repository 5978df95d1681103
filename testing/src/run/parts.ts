import path from "node:path";
import { ensureTemplate } from "../database/template.js";
import { startTestPostgres } from "../database/test-postgres.js";
import { projectRoot } from "../project-root.js";
import { runNode } from "./command.js";
import { runSpecs, type Counts } from "./jest.js";

/** Outcome of one part of `npm test`: whether it is green, and the tests it counted. */
export type Outcome = { ok: boolean; counts?: Counts };
export type Part = (pattern?: string) => Promise<Outcome>;

const turbo = path.join(projectRoot, "node_modules", "turbo", "bin", "turbo");
const prettier = path.join(projectRoot, "node_modules", "prettier", "bin", "prettier.cjs");

const boundaries = path.join(projectRoot, "tools", "src", "boundaries", "cli.ts");
const reference = path.join(projectRoot, "tools", "src", "reference", "cli.ts");

const turboRun = (task: string, ...more: string[]) =>
  runNode([turbo, "run", task, "--output-logs=errors-only", "--log-order=grouped", "--continue", ...more]);

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

/** The parts of `npm test`, in order, and `install`, which takes its packages from npm and runs by itself. `build` is there because types, http and e2e read what it makes. */
export const parts = {
  build: async () => ({ ok: (await turboRun("build")) === 0 }),
  lint: async () => {
    const lint = await turboRun("lint");
    const walls = await runNode(["--import", "tsx", boundaries]);
    const described = await runNode(["--import", "tsx", reference, "--check"]);
    const format = await runNode([prettier, "--check", ".", "--log-level", "warn"]);
    return { ok: [lint, walls, described, format].every((code) => code === 0) };
  },
  types: async () => ({ ok: (await turboRun("typecheck")) === 0 }),
  unit: async (pattern) => fromCounts(await runSpecs("unit", pattern)),
  module: (pattern) => withPostgres("module", pattern),
  http: (pattern) => withPostgres("http", pattern),
  e2e: async (pattern) => fromCounts(await runSpecs("e2e", pattern)),
  install: (pattern) => withPostgres("install", pattern),
} satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

/** Parts of `npm test`: all but the ones that are asked for by name. */
export const everyRun = (Object.keys(parts) as PartName[]).filter((name) => name !== "install");

/** What must be built before a part can run alone. */
export const needsBuild: PartName[] = ["lint", "types", "http", "e2e", "install"];
