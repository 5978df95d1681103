import type { Context, DAL, InferTypeOf } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { assignments, runSql, textArray } from "@mestres/platform/lib/sql";
import { returnAmounts } from "../../returns/amounts";
import { returnError } from "../../returns/errors";
import type { ReturnKind } from "../../returns/kinds";
import type { ReturnEvent } from "../../returns/states";
import { invalidTransition, nextReturnState } from "../../returns/transition";
import ReturnRequest from "./models/return-request";
import ReturnRequestEvent from "./models/return-request-event";
import ReturnRequestItem from "./models/return-request-item";
import { lockOrder, promisedOf } from "./sql";

type Bare<T> = Omit<T, "items" | "events" | "request">;
export type ReturnRequestRow = Bare<InferTypeOf<typeof ReturnRequest>>;
export type ReturnItemRow = Bare<InferTypeOf<typeof ReturnRequestItem>> & { request_id: string };
export type ReturnEventRow = Bare<InferTypeOf<typeof ReturnRequestEvent>> & { request_id: string };

/** A line of the order, as it was paid. Amounts in centavos. */
export interface OrderLine {
  id: string;
  title: string;
  of: number;
  paid: number;
  /** Pieces that may come back: arrived (or lost), and in no return that was made without us. */
  available: number;
}

export interface NewReturn {
  order_id: string;
  kind: ReturnKind;
  reason: string | null;
  /** Every line of the order. */
  lines: OrderLine[];
  freight_paid: number;
  wanted: { line_item_id: string; quantity: number }[];
  actor: string;
}

/** Columns that may change beside the state. */
export type ReturnPatch = Partial<
  Omit<ReturnRequestRow, "id" | "order_id" | "kind" | "reason" | "state" | "refund_amount" | "freight_refund">
>;

export interface ReturnMove {
  actor: string;
  note?: string | null;
  patch?: ReturnPatch;
}

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
    const planned = await this.plan(request, context);
    const [row] = await runSql<ReturnRequestRow>(
      context,
      `INSERT INTO return_request (id, order_id, kind, reason, refund_amount, freight_refund, freight_paid, next_attempt_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, now()) RETURNING *`,
      [
        generateEntityId(undefined, "rret"),
        request.order_id,
        request.kind,
        request.reason,
        planned.items_total,
        planned.freight,
        planned.freight_paid,
      ],
    );
    const opened = row as ReturnRequestRow;
    for (const item of planned.items)
      await runSql(
        context,
        `INSERT INTO return_request_item (id, request_id, line_item_id, title, quantity, "of", line_paid, amount)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          generateEntityId(undefined, "rreti"),
          opened.id,
          item.line_item_id,
          item.title,
          item.quantity,
          item.of,
          item.paid,
          item.amount,
        ],
      );
    await this.note_(
      opened.id,
      { event: "request", from: null, to: "requested", actor: request.actor },
      context,
    );
    return opened;
  }

  /**
   * What a return would give back, without writing it.
   * @throws MedusaError as {@link open}
   */
  @InjectManager()
  @InjectTransactionManager()
  async plan(
    {
      order_id: orderId,
      lines,
      freight_paid: freightPaid,
      wanted,
    }: Omit<NewReturn, "kind" | "reason" | "actor">,
    @MedusaContext() context: Context = {},
  ) {
    if (!wanted.length)
      throw returnError("INVALID_DATA", "return_items_missing", "Escolha o que vai devolver.");
    const promised = await promisedOf(context, orderId);
    const paid = lines.map((line) => {
      const before = promised.lines.get(line.id);
      const quantity = wanted
        .filter((one) => one.line_item_id === line.id)
        .reduce((sum, one) => sum + one.quantity, 0);
      // Core forgets what a line cost once it came back: the first return's word stands.
      return {
        ...line,
        paid: before?.line_paid ?? line.paid,
        returned: before?.quantity ?? 0,
        given: before?.amount ?? 0,
        quantity,
      };
    });
    const stranger = wanted.find((one) => !lines.some(({ id }) => id === one.line_item_id));
    if (stranger)
      throw returnError(
        "INVALID_DATA",
        "return_item_unknown",
        `O item ${stranger.line_item_id} não é deste pedido.`,
      );
    for (const line of paid) {
      const left = Math.max(0, line.available - line.returned);
      if (line.quantity > left)
        throw returnError(
          "NOT_ALLOWED",
          "return_quantity_unavailable",
          left === 0
            ? `“${line.title}” já está em outra devolução ou ainda não pode ser devolvido.`
            : `De “${line.title}” só ${left === 1 ? "1 unidade pode" : `${left} unidades podem`} ser devolvidas agora.`,
        );
    }
    const freight = promised.freight_paid ?? freightPaid;
    const amounts = returnAmounts(paid, { paid: freight, given: promised.freight });
    return {
      items: paid
        .map((line, index) => ({ ...line, line_item_id: line.id, amount: amounts.items[index] ?? 0 }))
        .filter(({ quantity }) => quantity > 0),
      items_total: amounts.items_total,
      freight: amounts.freight,
      freight_paid: freight,
      total: amounts.total,
    };
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
    return this.write_(id, { ...patch, claimed_until: null }, context);
  }

  /**
   * Moves a return along the table and writes its history, together. A claim ends with it.
   * @throws MedusaError `return_not_found` | `return_transition_invalid`
   */
  @InjectManager()
  @InjectTransactionManager()
  async move(
    id: string,
    event: ReturnEvent,
    { actor, note, patch = {} }: ReturnMove,
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow> {
    const [row] = await runSql<ReturnRequestRow>(
      context,
      "SELECT * FROM return_request WHERE id = ? FOR UPDATE",
      [id],
    );
    if (!row) throw notFound(id);
    const to = nextReturnState(row.state, event);
    // Received once only, though "refunded" takes it as an event that changes no state.
    if (event === "receive" && row.received_at) throw invalidTransition(row.state, event);
    const moved = await this.write_(
      id,
      { claimed_until: null, problem: null, attempts: 0, ...patch, state: to },
      context,
    );
    await this.note_(id, { event, from: row.state, to, actor, note }, context);
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
    const [row] = await runSql<ReturnRequestRow>(
      context,
      "SELECT * FROM return_request WHERE id = ? FOR UPDATE",
      [id],
    );
    if (!row) throw notFound(id);
    const text = problem.slice(0, 500);
    if (row.problem !== text)
      await this.note_(
        id,
        { event: "problem", from: row.state, to: row.state, actor: "job", note: text },
        context,
      );
    return this.write_(id, { ...patch, problem: text, claimed_until: null }, context);
  }

  /** Changes what is not the state. */
  @InjectManager()
  @InjectTransactionManager()
  async patch(
    id: string,
    patch: ReturnPatch,
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow> {
    return this.write_(id, patch, context);
  }

  /** Staff's count of what came. */
  @InjectManager()
  @InjectTransactionManager()
  async count(
    id: string,
    counts: readonly { line_item_id: string; received: number; resellable: number }[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    for (const { line_item_id: line, received, resellable } of counts)
      await runSql(
        context,
        "UPDATE return_request_item SET received = ?, resellable = ?, updated_at = now() WHERE request_id = ? AND line_item_id = ?",
        [received, resellable, id, line],
      );
  }

  /** Hands out returns that are due, each to one caller; those that nobody finishes come again. */
  @InjectManager()
  @InjectTransactionManager()
  async takeDue(limit: number, @MedusaContext() context: Context = {}): Promise<ReturnRequestRow[]> {
    return runSql<ReturnRequestRow>(
      context,
      `UPDATE return_request SET next_attempt_at = clock_timestamp() + interval '5 minutes'
        WHERE id IN (SELECT id FROM return_request WHERE next_attempt_at <= clock_timestamp() AND deleted_at IS NULL
                      ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING *`,
      [limit],
    );
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async note_(
    id: string,
    entry: { event: string; from: string | null; to: string; actor: string; note?: string | null },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await runSql(
      context,
      `INSERT INTO return_request_event (id, request_id, event, from_state, to_state, actor, note, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, clock_timestamp())`,
      [
        generateEntityId(undefined, "rretv"),
        id,
        entry.event,
        entry.from,
        entry.to,
        entry.actor,
        entry.note?.slice(0, 1000) ?? null,
      ],
    );
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async write_(
    id: string,
    patch: ReturnPatch & { state?: string },
    @MedusaContext() context: Context = {},
  ): Promise<ReturnRequestRow> {
    const { sql, params } = assignments(patch);
    const [row] = await runSql<ReturnRequestRow>(
      context,
      `UPDATE return_request SET ${sql}updated_at = clock_timestamp() WHERE id = ? RETURNING *`,
      [...params, id],
    );
    if (!row) throw notFound(id);
    return row;
  }
}

const notFound = (id: string) =>
  returnError("NOT_FOUND", "return_not_found", `Não há devolução com o código ${id}.`);
