import type { Context, DAL, IEventBusModuleService, InferTypeOf, Logger } from "@medusajs/framework/types";
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
  Modules,
} from "@medusajs/framework/utils";
import { runSql, textArray } from "@mestres/platform/lib/sql";
import { pixError } from "../../lib/errors";
import { paymentRecords } from "../../lib/records/store";
import type { CaseResolution, HistoryEntry, NewCase, NewSettlement, Refusal } from "../../lib/records/types";
import { WrittenAnnouncer } from "./announcer";
import PaymentCase from "./models/payment-case";
import PaymentEvent from "./models/payment-event";
import PaymentRefusal from "./models/payment-refusal";
import PaymentSettlement from "./models/payment-settlement";
import { RefusalBuffer, type RefusalBucket } from "./refusal-buffer";
import { findCase, findCasesOf, insertCase, insertEvents, insertSettlement, upsertRefusal } from "./sql";

export type PaymentEventRow = InferTypeOf<typeof PaymentEvent>;
export type PaymentRefusalRow = InferTypeOf<typeof PaymentRefusal>;
export type PaymentCaseRow = InferTypeOf<typeof PaymentCase>;
export type PaymentSettlementRow = InferTypeOf<typeof PaymentSettlement>;

export type CaseDecision = {
  resolution: CaseResolution;
  note?: string | null;
  /** Id of the staff member, or "system". */
  settled_by: string;
  /** What came of it. */
  result?: Record<string, unknown> | null;
};

type Deps = { baseRepository: DAL.RepositoryService; logger: Logger } & Record<string, unknown>;

/**
 * What happened to payments: history, refused webhooks, cases for staff and
 * settlements, all append-only. Every write is idempotent on the fact's own
 * identity, so any writer may repeat itself after a crash.
 */
export default class PaymentRecordsService extends MedusaService({
  PaymentCase,
  PaymentEvent,
  PaymentRefusal,
  PaymentSettlement,
}) {
  protected readonly baseRepository_: DAL.RepositoryService;
  private readonly refusals_: RefusalBuffer;
  private readonly announcer_: WrittenAnnouncer;

  constructor(container: Deps, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
    const eventBus = Object.keys(container).includes(Modules.EVENT_BUS)
      ? (container[Modules.EVENT_BUS] as IEventBusModuleService)
      : undefined;
    this.announcer_ = new WrittenAnnouncer(eventBus, container.logger);
    this.refusals_ = new RefusalBuffer((bucket, refusal) => this.writeRefusal_(bucket, refusal));
    paymentRecords.set(this);
  }

  /** Writes lines of history, each `dedupe_key` once, and has them announced (`payments.recorded`). */
  @InjectManager()
  async record(entries: HistoryEntry[], @MedusaContext() context: Context = {}): Promise<void> {
    this.announcer_.add({ event_ids: await insertEvents(context, entries) });
  }

  /** Leaves a trace of a refused webhook. */
  async refuse(refusal: Refusal): Promise<void> {
    await this.refusals_.add(refusal);
  }

  /**
   * Puts money before staff, once per kind and reference, and writes
   * `case_opened` in the history. A payment that paid no order has one case,
   * whatever it is called meanwhile.
   */
  async openCase(newCase: NewCase): Promise<PaymentCaseRow> {
    const { row, eventIds } = await this.writeCase_(newCase);
    this.announcer_.add({ event_ids: eventIds });
    return row;
  }

  /**
   * Writes down money that moved at the provider, once per kind and reference,
   * and has it announced (`payments.settlement_recorded`).
   */
  @InjectManager()
  async recordSettlement(settlement: NewSettlement, @MedusaContext() context: Context = {}): Promise<void> {
    const id = await insertSettlement(context, settlement);
    this.announcer_.add({ settlement_ids: id ? [id] : [] });
  }

  /**
   * Closes an open case, for good, and writes `case_settled` in the history.
   *
   * @throws MedusaError `payment_case_not_found` | `payment_case_settled`
   */
  async settleCase(id: string, decision: CaseDecision): Promise<PaymentCaseRow> {
    const { row, eventIds } = await this.writeDecision_(id, decision);
    this.announcer_.add({ event_ids: eventIds });
    return row;
  }

  /** Every case about money of these references. One plain statement: every payment asks twice. */
  @InjectManager()
  async casesOf(
    references: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<PaymentCaseRow[]> {
    return references.length ? findCasesOf(context, references) : [];
  }

  /**
   * Closes the cases of parts that a later part completed: together they paid
   * their order, and nobody has to decide any more.
   */
  async completeShort(references: readonly string[]): Promise<void> {
    const cases = await this.casesOf(references);
    for (const { id } of cases.filter(({ kind, state }) => kind === "short" && state === "open")) {
      await this.settleCase(id, { resolution: "accept", settled_by: "system" });
    }
  }

  /** Ties what was recorded before an order existed to that order. */
  @InjectManager()
  async attachOrder(
    place: { order_id: string; payment_collection_id: string; session_ids?: readonly string[] },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const { order_id: orderId, payment_collection_id: collectionId, session_ids: sessionIds = [] } = place;
    await runSql(
      context,
      `UPDATE payment_event SET order_id = ?, payment_collection_id = coalesce(payment_collection_id, ?),
         updated_at = now()
        WHERE (payment_collection_id = ? OR (payment_collection_id IS NULL AND session_id = ANY (?::text[])))
          AND order_id IS NULL`,
      [orderId, collectionId, collectionId, textArray(sessionIds)],
    );
  }

  /** Writes what became known of events' surroundings; what is known already stays. */
  @InjectManager()
  @InjectTransactionManager()
  async placeEvents(
    places: readonly { id: string; payment_collection_id?: string | null; order_id?: string | null }[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    for (const { id, payment_collection_id: collectionId, order_id: orderId } of places) {
      await runSql(
        context,
        `UPDATE payment_event SET payment_collection_id = coalesce(payment_collection_id, ?),
           order_id = coalesce(order_id, ?) WHERE id = ?`,
        [collectionId ?? null, orderId ?? null, id],
      );
    }
  }

  /** Empties the outbox of these rows. */
  @InjectManager()
  async markAnnounced(
    table: "payment_event" | "payment_settlement",
    ids: readonly string[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await runSql(
      context,
      `UPDATE ${table} SET announced_at = now() WHERE id = ANY (?::text[]) AND announced_at IS NULL`,
      [textArray(ids)],
    );
  }

  /** Removes refusals older than the law asks to keep. */
  @InjectManager()
  async purgeRefusals(@MedusaContext() context: Context = {}): Promise<void> {
    await runSql(context, "DELETE FROM payment_refusal WHERE last_at < now() - interval '6 months'", []);
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async writeCase_(
    one: NewCase,
    @MedusaContext() context: Context = {},
  ): Promise<{ row: PaymentCaseRow; eventIds: string[] }> {
    const existing = await findCase(context, one);
    if (existing) {
      return { row: existing, eventIds: [] };
    }
    const id = await insertCase(context, one);
    const eventIds = id ? await insertEvents(context, [caseEvent(one, "case_opened")]) : [];
    const row = await findCase(context, one);
    return { row: row as PaymentCaseRow, eventIds };
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async writeDecision_(
    id: string,
    { resolution, note, settled_by: by, result }: CaseDecision,
    @MedusaContext() context: Context = {},
  ): Promise<{ row: PaymentCaseRow; eventIds: string[] }> {
    const [open] = await runSql<PaymentCaseRow>(
      context,
      "SELECT * FROM payment_case WHERE id = ? FOR UPDATE",
      [id],
    );
    if (!open) {
      throw pixError("NOT_FOUND", "payment_case_not_found", `Não há pendência de pagamento ${id}.`);
    }
    if (open.state === "settled") {
      throw pixError("NOT_ALLOWED", "payment_case_settled", "Esta pendência já foi resolvida.");
    }
    const [row] = await runSql<PaymentCaseRow>(
      context,
      `UPDATE payment_case SET state = 'settled', resolution = ?, note = ?, settled_by = ?, settled_at = now(),
         result = ?::jsonb, updated_at = now() WHERE id = ? RETURNING *`,
      [resolution, note ?? null, by, result ? JSON.stringify(result) : null, id],
    );
    const source = by === "system" ? ("system" as const) : ("staff" as const);
    const event = { ...caseEvent(open, "case_settled"), source };
    const eventIds = await insertEvents(context, [
      { ...event, detail: { ...event.detail, resolution, case_id: id } },
    ]);
    return { row: row as PaymentCaseRow, eventIds };
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async writeRefusal_(
    bucket: string,
    refusal: RefusalBucket,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await upsertRefusal(context, bucket, refusal);
  }
}

function caseEvent(one: NewCase | PaymentCaseRow, kind: "case_opened" | "case_settled"): HistoryEntry {
  return {
    dedupe_key: `${kind}:${one.kind}:${one.reference}`,
    kind,
    method: one.method,
    provider_id: one.provider_id,
    session_id: one.session_id,
    order_id: one.order_id,
    amount: one.amount,
    source: "system",
    reference: one.reference,
    detail: { case: one.kind, ...(one.expected == null ? {} : { expected: one.expected }) },
    occurred_at: new Date(),
  };
}
