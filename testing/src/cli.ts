/** `npm test` and its parts: `tsx testing/src/cli.ts all|build|lint|types|checks|unit|module|http|e2e|install [part of a path]`. */
import pc from "picocolors";
import type { Counts } from "./run/jest.js";
import { everyRun, needsBuild, parts, type Outcome, type Part, type PartName } from "./run/parts.js";

const [wanted = "all", pattern] = process.argv.slice(2);

function chosen(): PartName[] {
  if (wanted === "all") {
    return everyRun;
  }
  if (!(wanted in parts)) {
    process.stderr.write(`unknown part "${wanted}": all, ${Object.keys(parts).join(", ")}\n`);
    process.exit(2);
  }
  const name = wanted as PartName;
  return needsBuild.includes(name) ? ["build", name] : [name];
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const rows: string[] = [];
let ok = true;

for (const name of chosen()) {
  process.stdout.write(`\n${pc.bold(`── ${name} `.padEnd(60, "─"))}\n`);
  const began = Date.now();
  const outcome: Outcome = await (parts[name] as Part)(pattern).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { ok: false };
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(7);
  ok &&= outcome.ok;
  const { counts } = outcome;
  if (counts) {
    for (const key of ["passed", "failed", "skipped"] as const) {
      total[key] += counts[key];
    }
  }
  const detail = counts
    ? `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    : "";
  rows.push(`${outcome.ok ? pc.green("✔") : pc.red("✖")} ${name.padEnd(8)} ${seconds} s${detail}`);
  if (outcome.fatal) {
    break;
  }
}

process.stdout.write(`\n${rows.join("\n")}\n`);
if (total.passed + total.failed > 0) {
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
}
process.exit(ok ? 0 : 1);
