/**
 * `npm run new:plugin NAME [THING]`: a working plugin in the skeleton, with one feature of one kind of thing.
 * `--only-write` leaves out installing, building and its reference.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "../reference/plugin.js";
import { NameError } from "./names.js";
import { writePlugin } from "./write.js";

const [plugin, thing = "entry"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

function run(command: string, ...args: string[]): void {
  process.stdout.write(`\n> ${path.basename(command)} ${args.join(" ")}\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    process.stderr.write(`That failed. Mend it and go on from there: see docs/writing-a-plugin.md.\n`);
    process.exit(status ?? 1);
  }
}

if (!plugin) {
  process.stderr.write("npm run new:plugin NAME [THING], for example: npm run new:plugin erp lot\n");
  process.exit(2);
}
try {
  const files = await writePlugin(root, plugin, thing);
  process.stdout.write(`${files.join("\n")}\n`);
} catch (error) {
  if (!(error instanceof NameError)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
if (!process.argv.includes("--only-write")) {
  run("npm", "install");
  run("npx", "turbo", "run", "build", `--filter=@mestres/${plugin}`);
  run("npm", "run", "docs:reference");
  process.stdout.write(
    `\nplugins/${plugin} is there. npm run dev shows it; docs/writing-a-plugin.md goes on from here.\n`,
  );
}
