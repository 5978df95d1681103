import { rmSync } from "node:fs";
import type { Config } from "./config.js";
import { LockedError, takeLock } from "./lock.js";
import { removeFolder } from "./postgres-folder.js";
import { Problem } from "./problem.js";
import { TrackedProcesses } from "./tracked-processes.js";

/**
 * Empties the demo's data: database, uploads, sandbox state, mail, secrets, logs.
 * @throws Problem while it runs, or when the data is in a database that is not the launcher's
 */
export async function reset(config: Config): Promise<void> {
  if (!config.demo) {
    throw new Problem("npm run reset só apaga dados de demonstração, e este ambiente é de produção.");
  }
  if (config.databaseUrl) {
    throw new Problem(
      "Os dados estão no banco de DATABASE_URL, que não é do Mestres: esvazie-o com as ferramentas dele (dropdb, createdb).",
    );
  }
  const { paths } = config;
  let release: () => void;
  try {
    release = await takeLock(paths.lock, 1_000);
  } catch (error) {
    if (error instanceof LockedError) {
      throw new Problem("O Mestres está rodando: pare-o com Ctrl-C antes de apagar os dados.");
    }
    throw error;
  }
  try {
    await new TrackedProcesses(paths.processes).stopLeftovers();
    removeFolder(paths.postgres);
    for (const target of [
      paths.uploads,
      paths.logs,
      paths.sandboxState,
      paths.mail,
      paths.seedOutput,
      paths.demo,
      paths.secrets,
    ]) {
      rmSync(target, { recursive: true, force: true });
    }
  } finally {
    release();
  }
}
