import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@mestres/launcher/ports";
import { startPostgres } from "@mestres/launcher/postgres";
import { removeFolder } from "@mestres/launcher/postgres-folder";

export type TestPostgres = {
  /** With user and password, ending in `/postgres`. */
  url: string;
  stop: () => Promise<void>;
};

/** A PostgreSQL for one test run: own temporary folder, free port, nothing synced to disk; gone after `stop`. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), "mestres-test-"));
  // As root the server runs as another account, which must be able to enter.
  chmodSync(folder, 0o711);
  const dataDir = path.join(folder, "postgres");
  const logDir = path.join(folder, "logs");
  mkdirSync(logDir);
  const postgres = await startPostgres({
    dataDir,
    logDir,
    port: await freePort(),
    password: "test",
    throwAway: true,
    maxConnections: 400,
  });
  return {
    url: postgres.url("postgres"),
    stop: async () => {
      await postgres.stop();
      removeFolder(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
