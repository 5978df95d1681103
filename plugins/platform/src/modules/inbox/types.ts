import type { Context } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";

/** Names one event for one consumer; the three together are unique for ever. */
export type InboxKey = {
  /** Who said it: "pix", "medusa". */
  source: string;
  /** The source's own identity of the event, the same on every delivery. */
  eventId: string;
  /** Who acts on it: "payments.capture". */
  consumer: string;
};

export type InboxEvent = InboxKey & { payload?: Record<string, unknown> };

/** Something with a Medusa entity manager: a module service's `baseRepository_`. */
export type TransactionalRepository = { getFreshManager<T = unknown>(): T };

/** What a handler gets: the event, and the transaction that its inbox row is written in. */
export type InboxHandlerContext = {
  /** As first received, even if a later delivery brings another. */
  payload: Record<string, unknown> | null;
  /** Runs SQL in the row's transaction; placeholders are `?`. */
  execute<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /**
   * A Medusa context in the row's transaction for another module's service:
   * `service.createX(data, ctx.join(service.baseRepository_))`.
   */
  join(repository: TransactionalRepository): Context<SqlEntityManager>;
};

export type InboxHandler<R> = (context: InboxHandlerContext) => Promise<R>;

export type InboxOutcome<R> = { status: "processed" | "duplicate"; result?: R };
