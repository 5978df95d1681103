import type { Context } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import { MedusaContextType } from "@medusajs/framework/utils";
import type { InboxHandlerContext, TransactionalRepository } from "./types";

/** A handler's context in a transaction, and what must be written out before that commits. */
export type HandlerTransaction = { context: InboxHandlerContext; flush(): Promise<void> };

/** Opens a transaction of the inbox to other modules' services, which have managers of their own. */
export function openTransaction(
  manager: SqlEntityManager,
  payload: InboxHandlerContext["payload"],
): HandlerTransaction {
  const joined: SqlEntityManager[] = [];
  return {
    context: {
      payload,
      execute: (sql, params = []) => manager.execute(sql, [...params]),
      join(repository: TransactionalRepository): Context<SqlEntityManager> {
        const other = repository.getFreshManager<SqlEntityManager>();
        other.setTransactionContext(manager.getTransactionContext());
        joined.push(other);
        return { __type: MedusaContextType, transactionManager: other };
      },
    },
    async flush() {
      for (const other of joined) {
        await other.flush();
      }
    },
  };
}
