import type { Context, DAL } from "@medusajs/framework/types";
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import type { OutboxQuery } from "@mestres/platform/lib/outbox";
import { claimRows, type RowQueue } from "@mestres/platform/lib/rows";
import { runSql, textArray } from "@mestres/platform/lib/sql";
import type { ReturnEvent } from "../../features/returns/domain/states";
import ReturnRequest from "./models/return-request";
import ReturnRequestEvent from "./models/return-request-event";
import ReturnRequestItem from "./models/return-request-item";
import { type PlannedReturn, planReturn } from "./plan";
import { lockOrder, promisedOf } from "./promised";
import { insertReturn, lockReturn, noteReturn, writeReturn } from "./rows";
import type { NewReturn, ReturnMove, ReturnPatch, ReturnRequestRow, ReturnWish } from "./types";
import { returnStates } from "../../features/returns/domain/state-table";

/** Returns that wait for something: a code, a posting, a refund, core. */
const DUE_RETURNS: RowQueue = { table: "return_request", dueAt: "next_attempt_at" };
const DUE_LEASE_SECONDS = 300;

/** Returns: what was asked for, how it was decided, and its history. A race is decided by the database. */
export default class CorreiosReturnsService extends MedusaService({
  ReturnRequest,
  ReturnRequestEvent,
  ReturnRequestItem,
}) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
  }

  /**
   * Writes a return down, with what it gives back. Two at once of the same order come one after the other.
   * @throws MedusaError `return_items_missing` | `return_item_unknown` | `return_quantity_unavailable`
   */
  @InjectManager()
  @InjectTransactionManager()
  async open(request: NewReturn, @MedusaContext() context: Context = {}): Promise<ReturnRequestRow> {
    await lockOrder(context, request.order_id);
    const planned = planReturn(request, await promisedOf(context, request.order_id));
    const opened = await insertReturn(context, request, planned);
    await noteReturn(context, opened.id, {
      event: "request",
      from: null,
      to: "requested",
      actor: request.actor,
    });
    return opened;
  }

  /**
   * What a return would give back, without writing it.
   * @throws MedusaError as {@link open}
   */
  @InjectManager()
  @InjectTransactionManager()
  async plan(wish: ReturnWish, @MedusaContext() context: Context = {}): Promise<PlannedReturn> {
    return planReturn(wish, await promisedOf(context, wish.order_id));
  }

  /** Pieces of each line that stand in core's returns because of ours. */
  @InjectManager()
  @InjectTransactionManager()
  async inCore(orderId: string, @MedusaContext() context: Context = {}): Promise<Map<string, number>> {
    const rows = await runSql<{ line_item_id: string; quantity: string }>(
      context,
      `SELECT i.line_item_id, sum(i.quantity) AS quantity
         FROM return_request_item i JOIN return_request r ON r.id = i.request_id
        WHERE r.order_id = ? AND r.return_id IS NOT NULL AND r.core_canceled_at IS NULL GROUP BY i.line_item_id`,
      [orderId],
    );
    return new Map(rows.map((row) => [row.line_item_id, Number(row.quantity)]));
  }

  /**
   * Takes a return into one pair of hands for a while: null when another has it, or when it is in none of these states.
   * Whoever dies with it in hand loses it when the time is up.
   */
  @InjectManager()
  @InjectTransactionManager()
  async claim(
    id: string,
    states: readonly string[],
    seconds = 60,
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow | null> {
    const [row] = await runSql<ReturnRequestRow>(
      context,
      `UPDATE return_request SET claimed_until = clock_timestamp() + make_interval(secs => ?), attempts = attempts + 1,
              updated_at = clock_timestamp()
        WHERE id = ? AND state = ANY (?::text[]) AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
        RETURNING *`,
      [seconds, id, textArray(states)],
    );
    return row ?? null;
  }

  /** Lets go of a claimed return, with what became of it. */
  @InjectManager()
  @InjectTransactionManager()
  async release(
    id: string,
    patch: ReturnPatch = {},
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow> {
    return writeReturn(context, id, { ...patch, claimed_until: null });
  }

  /**
   * Moves a return along the table and writes its history, together. A claim ends with it.
   * @throws MedusaError `return_not_found` | `return_transition_illegal`
   */
  @InjectManager()
  @InjectTransactionManager()
  async move(
    id: string,
    event: ReturnEvent,
    { actor, note, patch = {} }: ReturnMove,
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow> {
    const row = await lockReturn(context, id);
    const to = returnStates.next(row.state, event);
    // Received once only, though "refunded" takes it as an event that changes no state.
    if (event === "receive" && row.received_at) {
      throw returnStates.illegal(row.state, event);
    }
    const moved = await writeReturn(context, id, {
      claimed_until: null,
      problem: null,
      attempts: 0,
      ...patch,
      state: to,
      moves: row.moves + 1,
    });
    await noteReturn(context, id, { event, from: row.state, to, actor, note });
    return moved;
  }

  /** Writes into the history what did not succeed, once until it changes. */
  @InjectManager()
  @InjectTransactionManager()
  async noteProblem(
    id: string,
    problem: string,
    patch: ReturnPatch,
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow> {
    const row = await lockReturn(context, id);
    const text = problem.slice(0, 500);
    if (row.problem !== text) {
      await noteReturn(context, id, {
        event: "problem",
        from: row.state,
        to: row.state,
        actor: "job",
        note: text,
      });
    }
    return writeReturn(context, id, { ...patch, problem: text, claimed_until: null });
  }

  /** Changes what is not the state. */
  @InjectManager()
  @InjectTransactionManager()
  async patch(
    id: string,
    patch: ReturnPatch,
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow> {
    return writeReturn(context, id, patch);
  }

  /** Staff's count of what came. */
  @InjectManager()
  @InjectTransactionManager()
  async count(
    id: string,
    counts: readonly { line_item_id: string; received: number; resellable: number }[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    for (const { line_item_id: line, received, resellable } of counts) {
      await runSql(
        context,
        "UPDATE return_request_item SET received = ?, resellable = ?, updated_at = now() WHERE request_id = ? AND line_item_id = ?",
        [received, resellable, id, line],
      );
    }
  }

  /** Returns that moved without others being told; see the outbox. */
  @InjectManager()
  async listUnannounced(
    { ids, before, limit }: OutboxQuery,
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow[]> {
    const only = ids ? textArray(ids) : null;
    return runSql<ReturnRequestRow>(
      context,
      `SELECT * FROM return_request
        WHERE moves_announced < moves AND (?::text[] IS NULL OR id = ANY (?::text[]))
          AND (?::timestamptz IS NULL OR updated_at < ?::timestamptz)
        ORDER BY updated_at LIMIT ?`,
      [only, only, before ?? null, before ?? null, limit],
    );
  }

  /** Others were told of a return's moves up to this one; a later one stays in the outbox. */
  @InjectManager()
  @InjectTransactionManager()
  async noteAnnounced(id: string, moves: number, @MedusaContext() context: Context = {}): Promise<void> {
    await runSql(
      context,
      "UPDATE return_request SET moves_announced = greatest(moves_announced, ?) WHERE id = ?",
      [moves, id],
    );
  }

  /** Hands out returns that are due, each to one caller; those that nobody finishes come again. */
  @InjectManager()
  @InjectTransactionManager()
  async takeDue(limit: number, @MedusaContext() context: Context = {}): Promise<ReturnRequestRow[]> {
    return claimRows<ReturnRequestRow>(context, DUE_RETURNS, { limit, lease: DUE_LEASE_SECONDS });
  }
}
