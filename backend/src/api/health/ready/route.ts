import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** How long the database may take before this machine counts as not ready. */
const DATABASE_LIMIT_MS = 2_000;

/**
 * Readiness for load balancers: 200 while this process can serve, 503 with the
 * failed check's name otherwise. `/health` only says that the process lives.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const database = await databaseAnswers(req);
  const locking = await lockingAnswers(req);
  const ready = database && locking;
  res.status(ready ? 200 : 503).json({
    status: ready ? "ready" : "unready",
    checks: { database, locking },
  });
}

/** True when the schema is there and a trivial query answers in time. */
async function databaseAnswers(req: MedusaRequest): Promise<boolean> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  try {
    await knex("mikro_orm_migrations").select("id").limit(1).timeout(DATABASE_LIMIT_MS);
    return true;
  } catch {
    return false;
  }
}

/** True when a lock can be taken: with REDIS_URL this asks Redis. */
async function lockingAnswers(req: MedusaRequest): Promise<boolean> {
  const locking = req.scope.resolve(Modules.LOCKING);
  try {
    await locking.execute(`readiness:${process.pid}`, () => Promise.resolve(), {
      timeout: DATABASE_LIMIT_MS / 1_000,
    });
    return true;
  } catch {
    return false;
  }
}
