/**
 * `npm run docs:reference`: writes each plugin's REFERENCE.md from its code.
 * `npm run docs:reference -- --check`: changes nothing, and fails where a file or docs/operations.md lags behind.
 * Plugins must be built.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { listEvents } from "./events.js";
import { listJobs } from "./jobs.js";
import { toMarkdown } from "./markdown.js";
import { listPlugins, root } from "./plugin.js";
import { listRoutes } from "./routes.js";
import { listSettings } from "./settings.js";
import { undocumentedVariables } from "./variables.js";

const checking = process.argv.includes("--check");
const problems: string[] = [];

for (const plugin of listPlugins()) {
  const file = path.join(plugin.folder, "REFERENCE.md");
  const routes = listRoutes(plugin);
  problems.push(
    ...routes
      .filter(({ comment }) => !comment)
      .map(({ method, path: address }) => `${plugin.name}: ${method} ${address} has no docstring`),
  );
  const text = toMarkdown({
    plugin,
    routes,
    events: listEvents(plugin),
    jobs: listJobs(plugin),
    settings: listSettings(plugin),
  });
  const written = await format(text, { ...(await resolveConfig(file)), parser: "markdown" });
  const current = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (written === current) {
    continue;
  }
  if (checking) {
    problems.push(`${path.relative(root, file)} is not what the code says: run "npm run docs:reference"`);
  } else {
    writeFileSync(file, written);
    process.stdout.write(`${path.relative(root, file)}\n`);
  }
}

problems.push(
  ...undocumentedVariables().map((name) => `docs/operations.md does not name the variable ${name}`),
);
for (const problem of problems) {
  process.stderr.write(`${problem}\n`);
}
// Medusa's modules leave timers behind that would keep this program alive.
process.exit(problems.length > 0 ? 1 : 0);
