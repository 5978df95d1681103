import type { Context, DAL, InferTypeOf } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { claimRows, type RowQueue } from "@mestres/platform/lib/rows";
import { assignments, runSql, textArray } from "@mestres/platform/lib/sql";
import { allocateRefund } from "../../lib/refunds/allocate";
import { refundError } from "../../lib/refunds/errors";
import { refundIdOf } from "../../lib/refunds/refund-id";
import { refundStates, type RefundEvent } from "../../lib/refunds/state";
import { refundStore } from "../../lib/refunds/store";
import type { RefundReport, RefundRequest } from "../../lib/refunds/types";
import PaymentRefund from "./models/payment-refund";

export type PaymentRefundRow = InferTypeOf<typeof PaymentRefund>;

/** A refund that the provider knows and that nobody asked for here. Amount in centavos. */
export type SeenRefund = Omit<RefundRequest, "amount" | "sources" | "request_id"> & {
  reference: string;
  refund_id: string;
  amount: number;
  report: RefundReport;
};

/** Columns that may change beside the state. */
type RefundPatch = Partial<
  Pick<PaymentRefundRow, "attempts" | "booked_as" | "core_refund_id" | "next_attempt_at" | "recorded_state">
>;

/** Due at the provider, or with a state that history or core's books do not know. */
const UNFINISHED = `next_attempt_at <= now() OR recorded_state IS DISTINCT FROM state
  OR (booked_as IS DISTINCT FROM CASE WHEN state = 'failed' THEN 'released' ELSE 'held' END
      AND (source = 'shop' OR state = 'settled'))`;

const UNFINISHED_REFUNDS: RowQueue = {
  table: "payment_refund",
  dueAt: "next_sweep_at",
  firstDueAt: "created_at",
  where: UNFINISHED,
};
/** Over by the next run of the sweep: what cannot be concluded comes again then, behind what was not tried yet. */
const SWEEP_LEASE_SECONDS = 30;

const EVENT_OF: Record<RefundReport["status"], RefundEvent> = {
  pending: "accepted",
  settled: "settled",
  failed: "failed",
};

/**
 * Refunds as they were decided and as the providers report them, of every
 * payment method. Statements are SQL where a race is decided by the database.
 */
export default class RefundsModuleService extends MedusaService({ PaymentRefund }) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
    refundStore.set(this);
  }

  /**
   * Writes a decision down, split over the money that came in, before anyone
   * outside hears of it. The same `request_id` again answers the rows that exist.
   *
   * @throws MedusaError `refund_exceeds_received`
   */
  @InjectManager()
  @InjectTransactionManager()
  async openRefund(
    request: RefundRequest,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentRefundRow[]> {
    const references = request.sources.map(({ reference }) => reference);
    await this.lockMoney_(request.provider_id, references, context);
    const existing = await runSql<PaymentRefundRow>(
      context,
      "SELECT * FROM payment_refund WHERE provider_id = ? AND request_id = ? ORDER BY id",
      [request.provider_id, request.request_id],
    );
    if (existing.length) {
      return existing;
    }
    const rows = await runSql<{ reference: string; taken: string }>(
      context,
      `SELECT reference, sum(amount) AS taken FROM payment_refund
        WHERE provider_id = ? AND reference = ANY (?::text[]) AND state <> 'failed' GROUP BY reference`,
      [request.provider_id, textArray(references)],
    );
    const taken = new Map(rows.map((row) => [row.reference, Number(row.taken)]));
    const parts = allocateRefund(request.amount, request.sources, taken);
    if (!parts) {
      throw refundError(
        "NOT_ALLOWED",
        "refund_exceeds_received",
        `Não há ${request.amount} centavos para devolver neste pagamento.`,
      );
    }
    const opened: PaymentRefundRow[] = [];
    for (const { reference, amount } of parts) {
      opened.push(await this.insert_({ ...request, reference, amount, source: "shop" }, context));
    }
    return opened;
  }

  /**
   * Writes down a refund as the provider shows it: news of one of ours, or one
   * that was made in the provider's own panel and is taken over here.
   */
  @InjectManager()
  @InjectTransactionManager()
  async noteRefund(seen: SeenRefund, @MedusaContext() context: Context = {}): Promise<PaymentRefundRow> {
    await this.lockMoney_(seen.provider_id, [seen.reference], context);
    const [known] = await runSql<PaymentRefundRow>(
      context,
      "SELECT * FROM payment_refund WHERE provider_id = ? AND reference = ? AND refund_id = ?",
      [seen.provider_id, seen.reference, seen.refund_id],
    );
    const row =
      known ??
      (await this.insert_(
        { ...seen, request_id: `${seen.reference}:${seen.refund_id}`, source: "provider" },
        context,
      ));
    return this.applyReport_(row.id, seen.report, context);
  }

  /** Writes the provider's answer down; what contradicts its last word is left out. */
  @InjectManager()
  @InjectTransactionManager()
  async applyReport(
    id: string,
    report: RefundReport,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentRefundRow> {
    return this.applyReport_(id, report, context);
  }

  /** Refunds of a charge whose story is not told everywhere yet, oldest first. */
  @InjectManager()
  async listUnfinished(
    { chargeReference, limit }: { chargeReference: string; limit: number },
    @MedusaContext() context: Context = {},
  ): Promise<PaymentRefundRow[]> {
    return runSql<PaymentRefundRow>(
      context,
      `SELECT * FROM payment_refund
        WHERE deleted_at IS NULL AND charge_reference = ? AND (${UNFINISHED})
        ORDER BY created_at LIMIT ?`,
      [chargeReference, limit],
    );
  }

  /** Takes refunds whose story is not told everywhere yet, for this process alone, the longest untried first. */
  @InjectManager()
  @InjectTransactionManager()
  async claimUnfinished(limit: number, @MedusaContext() context: Context = {}): Promise<PaymentRefundRow[]> {
    return claimRows<PaymentRefundRow>(context, UNFINISHED_REFUNDS, { limit, lease: SWEEP_LEASE_SECONDS });
  }

  /** Changes what is not the state. */
  @InjectManager()
  @InjectTransactionManager()
  async patchRefund(
    id: string,
    patch: RefundPatch,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentRefundRow> {
    return this.write_(id, patch, context);
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async applyReport_(
    id: string,
    report: RefundReport,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentRefundRow> {
    const [row] = await runSql<PaymentRefundRow>(
      context,
      "SELECT * FROM payment_refund WHERE id = ? FOR UPDATE",
      [id],
    );
    const event = EVENT_OF[report.status];
    if (!row || !refundStates.allows(row.state, event)) {
      return row as PaymentRefundRow;
    }
    const now = new Date();
    const last = report.status !== "pending";
    return this.write_(
      id,
      {
        state: refundStates.next(row.state, event),
        external_id: report.externalId ?? row.external_id,
        reason: report.reason ?? row.reason,
        fee: report.fee ?? row.fee,
        manual: report.manual ?? row.manual,
        ...(report.status === "settled" ? { settled_at: report.settledAt ?? now } : {}),
        ...(report.status === "failed" ? { failed_at: now } : {}),
        ...(last ? { next_attempt_at: null } : {}),
      },
      context,
    );
  }

  /** One refund of the same money after another, whatever the process; in one order, against deadlocks. */
  @InjectManager()
  @InjectTransactionManager()
  protected async lockMoney_(
    providerId: string,
    references: readonly string[],
    @MedusaContext() context: Context,
  ): Promise<void> {
    for (const reference of [...new Set(references)].sort()) {
      await runSql(context, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
        `payment_refund:${providerId}:${reference}`,
      ]);
    }
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async insert_(
    refund: Omit<RefundRequest, "sources"> & {
      reference: string;
      source: "shop" | "provider";
      refund_id?: string;
    },
    @MedusaContext() context: Context,
  ): Promise<PaymentRefundRow> {
    const [row] = await runSql<PaymentRefundRow>(
      context,
      `INSERT INTO payment_refund (id, provider_id, method, request_id, core_refund_id, session_id,
         payment_collection_id, order_id, charge_reference, reference, refund_id, amount, source, next_attempt_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + interval '30 seconds') RETURNING *`,
      [
        generateEntityId(undefined, "payrf"),
        refund.provider_id,
        refund.method,
        refund.request_id,
        refund.core_refund_id ?? null,
        refund.session_id ?? null,
        refund.payment_collection_id ?? null,
        refund.order_id ?? null,
        refund.charge_reference ?? null,
        refund.reference,
        refund.refund_id ?? refundIdOf(refund.request_id, refund.reference),
        refund.amount,
        refund.source,
      ],
    );
    return row as PaymentRefundRow;
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async write_(
    id: string,
    patch: Partial<PaymentRefundRow>,
    @MedusaContext() context: Context,
  ): Promise<PaymentRefundRow> {
    const { sql, params } = assignments(patch);
    const [row] = await runSql<PaymentRefundRow>(
      context,
      `UPDATE payment_refund SET ${sql}updated_at = clock_timestamp() WHERE id = ? RETURNING *`,
      [...params, id],
    );
    return row as PaymentRefundRow;
  }
}
