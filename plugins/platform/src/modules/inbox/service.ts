import { bulkhead } from "cockatiel";
import type { Context } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { claimRows, type RowQueue } from "../../lib/rows";
import { PlatformInboxEntry } from "./models/platform-inbox-entry";
import { openTransaction } from "./transaction";
import type { InboxEvent, InboxHandler, InboxKey, InboxOutcome } from "./types";
import { errorText } from "../../lib/error-text";

type Sql = Context<SqlEntityManager>;
type PendingFilter = { consumer: string; olderThanSeconds?: number; limit?: number };
type PendingRow = { source: string; event_id: string; payload?: Record<string, unknown> };
type LockedRow = {
  id: string;
  status: "pending" | "processed";
  payload: Record<string, unknown> | null;
  result: unknown;
};

/*
 * A handler holds its row's connection and may need another one for workflows.
 * Were every connection of the pool (10 by default) held by a row, none of the
 * handlers could go on: fewer run at once than the pool has, the rest wait.
 */
const CONCURRENT_HANDLERS = 4;
const turns = bulkhead(CONCURRENT_HANDLERS, Number.MAX_SAFE_INTEGER);

/** Events whose effect has not happened. */
const PENDING: RowQueue = {
  table: "platform_inbox_entry",
  dueAt: "next_attempt_at",
  firstDueAt: "created_at",
  attempts: "attempts",
  where: "status = 'pending'",
};
/** Seconds until what failed is taken up again. */
const RETRY = { first: 60, longest: 900 };

/** Lets a consumer's effect happen once, however often its event is delivered. */
class PlatformInboxService extends MedusaService({ PlatformInboxEntry }) {
  /**
   * Stores an event before it is acted on, so that the sender may be answered.
   * A row that exists stays as it is.
   *
   * @returns whether the event is new to this consumer
   */
  @InjectManager()
  async receive(event: InboxEvent, @MedusaContext() context: Sql = {}): Promise<boolean> {
    return insertRow(context.manager as SqlEntityManager, event);
  }

  /**
   * Runs the handler unless it already succeeded for this event. The row and
   * what the handler writes through its context commit together; a handler that
   * throws leaves no effect and may be called again. A parallel delivery waits
   * for the first one, then is told "duplicate" with the first one's result.
   *
   * Effects outside the context (workflows) commit on their own: they must be
   * safe to repeat, since the process may die right after them. A handler must
   * not consume another event itself (see `CONCURRENT_HANDLERS`).
   *
   * @param handler its result is kept as JSON
   */
  async consume<R>(event: InboxEvent, handler: InboxHandler<R>): Promise<InboxOutcome<R>> {
    return turns.execute(async () => {
      try {
        return await this.consumeInTransaction(event, handler);
      } catch (error) {
        await this.noteFailure(event, errorText(error));
        throw error;
      }
    });
  }

  /**
   * Takes events that were received and not yet processed, for a job: the longest due first, those that failed before
   * at growing waits. Nobody else gets them meanwhile.
   */
  @InjectManager()
  async claimPending(
    { consumer, olderThanSeconds = 0, limit = 1 }: PendingFilter,
    @MedusaContext() context: Sql = {},
  ): Promise<InboxEvent[]> {
    const rows = await claimRows<PendingRow>(context, PENDING, {
      limit,
      lease: RETRY,
      where: {
        sql: "consumer = ? and created_at <= now() - make_interval(secs => ?)",
        params: [consumer, olderThanSeconds],
      },
    });
    return rows.map(({ event_id: eventId, source, payload }) => ({ source, eventId, consumer, payload }));
  }

  @InjectTransactionManager()
  protected async consumeInTransaction<R>(
    event: InboxEvent,
    handler: InboxHandler<R>,
    @MedusaContext() context: Sql = {},
  ): Promise<InboxOutcome<R>> {
    const manager = context.transactionManager as SqlEntityManager;
    await insertRow(manager, event);
    const [row]: LockedRow[] = await manager.execute(
      `select id, status, payload, result from platform_inbox_entry where ${SAME_KEY} for update`,
      keyParams(event),
    );
    if (!row || row.status === "processed") {
      return { status: "duplicate", result: (row?.result ?? undefined) as R | undefined };
    }
    const transaction = openTransaction(manager, row.payload);
    const result = await handler(transaction.context);
    await transaction.flush();
    await manager.execute(
      `update platform_inbox_entry
       set status = 'processed', result = ?::jsonb, attempts = attempts + 1, last_error = null,
           processed_at = now(), updated_at = now()
       where id = ?`,
      [result === undefined ? null : JSON.stringify(result), row.id],
    );
    return { status: "processed", result };
  }

  /**
   * Only an event stored by {@link receive} has a row left after its handler failed. The attempt of one that a job took
   * is counted already.
   */
  @InjectManager()
  protected async noteFailure(
    event: InboxKey,
    message: string,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const manager = context.manager as SqlEntityManager;
    await manager.execute(
      `update platform_inbox_entry
          set last_error = ?, updated_at = now(),
              attempts = attempts + case when next_attempt_at > now() then 0 else 1 end,
              next_attempt_at = case when next_attempt_at > now() then next_attempt_at
                                     else now() + make_interval(secs => ?) end
       where ${SAME_KEY} and status = 'pending'`,
      [message.slice(0, 500), RETRY.first, ...keyParams(event)],
    );
  }
}

const SAME_KEY = `source = ? and event_id = ? and consumer = ? and deleted_at is null`;

function keyParams({ source, eventId, consumer }: InboxKey): string[] {
  return [source, eventId, consumer];
}

async function insertRow(manager: SqlEntityManager, event: InboxEvent): Promise<boolean> {
  const inserted = await manager.execute<{ id: string }[]>(
    `insert into platform_inbox_entry (id, source, event_id, consumer, payload)
     values (?, ?, ?, ?, ?::jsonb)
     on conflict (source, event_id, consumer) where deleted_at is null do nothing
     returning id`,
    [
      generateEntityId(undefined, "pinbox"),
      ...keyParams(event),
      event.payload === undefined ? null : JSON.stringify(event.payload),
    ],
  );
  return inserted.length > 0;
}

export default PlatformInboxService;
