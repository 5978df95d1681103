import { runCommand } from "./commands.js";
import { Problem } from "./problem.js";

try {
  process.exit(await runCommand(process.argv[2] ?? "start"));
} catch (error) {
  process.stderr.write(
    `\n${error instanceof Problem ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
