import { nodeVersionProblem } from "./node-version.js";

const tooOld = nodeVersionProblem();
if (tooOld) {
  process.stderr.write(`${tooOld}\n`);
  process.exit(1);
}

// Only now: the rest may use what an old Node.js lacks.
const { runCommand } = await import("./commands.js");
const { Problem } = await import("./problem.js");

try {
  process.exit(await runCommand(process.argv[2] ?? "start"));
} catch (error) {
  process.stderr.write(
    `\n${error instanceof Problem ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
