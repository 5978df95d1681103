/**
 * Holds a throw-away PostgreSQL for whoever started this program: prints its URL, and takes it down when
 * standard input closes, which also happens when the other side was killed.
 */
import { startTestPostgres } from "./test-postgres.js";

const postgres = await startTestPostgres();
process.stdout.write(`${postgres.url}\n`);
// The terminal's Ctrl-C reaches us too; the end of our standard input says when to stop.
process.on("SIGINT", () => undefined);
process.stdin.resume();
process.stdin.once("end", () => {
  void postgres.stop().then(() => process.exit(0));
});
