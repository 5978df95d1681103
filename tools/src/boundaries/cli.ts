/**
 * `npm run lint:boundaries`: which imports go where they may not, against baseline.json.
 * `-- --update`: takes out of the baseline what is mended. `-- --measure`: circles and floors of each plugin.
 */
import path from "node:path";
import { listPlugins } from "../reference/plugin.js";
import { readBaseline, writeBaseline } from "./baseline-file.js";
import { differenceOf, shrink, textOf, type Baseline } from "./baseline.js";
import { circlesOf, folderGraph } from "./circles.js";
import { featureOrder } from "./feature-order.js";
import { readImports } from "./graph.js";
import { describe, measure } from "./measure.js";
import { findBreaks, MEANINGS } from "./rules.js";

const imports = await readImports();
const orders = new Map(
  listPlugins().map(({ folder }) => [path.basename(folder), featureOrder(path.basename(folder))]),
);
const breaks = findBreaks(imports, (plugin) => orders.get(plugin) ?? []);
const found: Baseline = {
  breaks: [...new Set(breaks.map(textOf))].sort(),
  circles: circlesOf(folderGraph(imports)).flat().sort(),
};

function report(lines: readonly string[], what: string): void {
  for (const line of lines) {
    process.stderr.write(`${what}: ${line}\n`);
  }
}

async function check(): Promise<boolean> {
  const known = process.argv.includes("--update") ? shrink(readBaseline(), found) : readBaseline();
  if (process.argv.includes("--update")) {
    await writeBaseline(known);
  }
  const rules = differenceOf(known.breaks, found.breaks);
  const circles = differenceOf(known.circles, found.circles);
  report(
    rules.added.map((line) => `${line} (${MEANINGS[line.split(":")[0] ?? ""]})`),
    "new break",
  );
  report(circles.added, "folder now in a circle");
  report([...rules.gone, ...circles.gone], 'mended, "npm run lint:boundaries -- --update" takes it out');
  return [rules, circles].every(({ added, gone }) => added.length + gone.length === 0);
}

if (process.argv.includes("--measure")) {
  for (const plugin of orders.keys()) {
    process.stdout.write(`${describe(measure(plugin, imports))}\n`);
  }
} else if (!(await check())) {
  process.stderr.write("See docs/conventions.md, Floors.\n");
  process.exitCode = 1;
}
