import type { Context, DAL, InferTypeOf, Logger } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { claimRows } from "@mestres/platform/lib/rows";
import { runSql, textArray } from "@mestres/platform/lib/sql";
import type { ChargeEvent } from "../../lib/charge-state";
import { NOTIFICATION_LEASE_SECONDS } from "../../lib/check-schedule";
import type { ExpiryTurn } from "../../lib/expiry/queue";
import { pixStore } from "../../lib/pix-store";
import { chargeEntry, PIX_METHOD } from "../../lib/records/pix-history";
import { paymentRecords } from "../../lib/records/store";
import type { ConfirmedReceipt } from "../../lib/receipts";
import type { ReceiptOutcome } from "../../lib/receipt-outcomes";
import { registerRefundGateway } from "../../lib/refunds/gateways";
import { pixRefundGateway } from "../../lib/refunds/pix-gateway";
import { refundPixPayment } from "../../lib/refunds/refund-pix";
import { chargeOf, moveCharge, offerMove, patchCharge } from "./charge-rows";
import { registerDemoWebhook } from "./demo-webhook";
import PixCharge from "./models/pix-charge";
import PixNotification from "./models/pix-notification";
import PixReceipt from "./models/pix-receipt";
import PixStaticCode from "./models/pix-static-code";
import {
  DUE_CHECKS,
  DUE_EXPIRIES,
  DUE_NOTIFICATIONS,
  POSTPONE_EXPIRY_SQL,
  RECORD_RECEIPTS_SQL,
  SCHEDULE_SQL,
  SET_OUTCOMES_SQL,
  STORE_NOTIFICATIONS_SQL,
} from "./statements";

export type PixChargeRow = InferTypeOf<typeof PixCharge>;
export type PixNotificationRow = InferTypeOf<typeof PixNotification>;
export type PixReceiptRow = InferTypeOf<typeof PixReceipt>;
export type PixStaticCodeRow = InferTypeOf<typeof PixStaticCode>;

/** Columns of a charge that may change beside its state. */
export type ChargePatch = Partial<
  Pick<
    PixChargeRow,
    | "amount"
    | "captured_at"
    | "closed_at"
    | "expires_at"
    | "next_check_at"
    | "order_id"
    | "paid_at"
    | "payment_collection_id"
    | "pix_copia_e_cola"
    | "revision"
  >
>;

export type NewCharge = { txid: string; sessionId: string; amount: number; expiresAt: Date };

export type NewNotification = {
  e2eid: string;
  refundId?: string;
  status: string;
  txid?: string;
  raw: Record<string, unknown>;
};

/** Outcomes that later knowledge never takes back: an order was paid, or was already cancelled. */
const FINAL_OUTCOMES = ["captured", "overpaid", "late", "counter"];

/**
 * What we know of PIX charges, of what the PSP told us and of the money it
 * confirmed. Statements are SQL where a race must be decided by the database.
 */
export default class PixModuleService extends MedusaService({
  PixCharge,
  PixNotification,
  PixReceipt,
  PixStaticCode,
}) {
  protected readonly baseRepository_: DAL.RepositoryService;

  /** Read by the framework once every module is loaded. */
  __hooks: { onApplicationStart: () => Promise<void> };

  constructor(container: { baseRepository: DAL.RepositoryService; logger: Logger }, ...rest: unknown[]) {
    super(container, ...rest);
    this.__hooks = { onApplicationStart: async () => registerDemoWebhook(container.logger) };
    this.baseRepository_ = container.baseRepository;
    pixStore.set(this);
    registerRefundGateway(PIX_METHOD.provider_id, {
      ...pixRefundGateway,
      resume: ({ coreRefundId, amount, data }) =>
        refundPixPayment(String(data.txid ?? ""), coreRefundId, amount),
    });
  }

  /** The charge of a txid. One plain statement: every payment reads it several times. */
  @InjectManager()
  async findCharge(txid: string, @MedusaContext() context: Context = {}): Promise<PixChargeRow | undefined> {
    const [row] = await runSql<PixChargeRow>(
      context,
      "SELECT * FROM pix_charge WHERE txid = ? AND deleted_at IS NULL",
      [txid],
    );
    return row;
  }

  /** Money that came by a charge, in the order it came. */
  @InjectManager()
  async receiptsOf(txid: string, @MedusaContext() context: Context = {}): Promise<PixReceiptRow[]> {
    return runSql<PixReceiptRow>(
      context,
      "SELECT * FROM pix_receipt WHERE txid = ? AND deleted_at IS NULL ORDER BY paid_at, id",
      [txid],
    );
  }

  /** Records that a cob is being asked for; the same txid again answers the row that exists. */
  @InjectManager()
  @InjectTransactionManager()
  async openCharge(charge: NewCharge, @MedusaContext() context: Context = {}): Promise<PixChargeRow> {
    await runSql(
      context,
      `INSERT INTO pix_charge (id, txid, session_id, amount, state, expires_at, next_check_at)
       VALUES (?, ?, ?, ?, 'requested', ?, ?) ON CONFLICT (txid) WHERE deleted_at IS NULL DO NOTHING`,
      [
        generateEntityId(undefined, "pixch"),
        charge.txid,
        charge.sessionId,
        charge.amount,
        charge.expiresAt,
        new Date(Date.now() + 60_000),
      ],
    );
    return chargeOf(context, charge.txid);
  }

  /**
   * Moves a charge by the state table, with its row locked, and tells the
   * payment history.
   *
   * @throws MedusaError `pix_charge_transition_illegal` | `pix_not_found`
   */
  @InjectManager()
  async applyChargeEvent(
    txid: string,
    event: ChargeEvent,
    patch: ChargePatch = {},
    @MedusaContext() context: Context = {},
  ): Promise<PixChargeRow> {
    const charge = await moveCharge(context, txid, event, patch);
    await tellHistory(charge, event);
    return charge;
  }

  /** The same, leaving a charge that cannot take the event as it is (a repetition). */
  @InjectManager()
  async offerChargeEvent(
    txid: string,
    event: ChargeEvent,
    patch: ChargePatch = {},
    @MedusaContext() context: Context = {},
  ): Promise<PixChargeRow> {
    const { charge, moved } = await offerMove(context, txid, event, patch);
    if (moved) {
      await tellHistory(charge, event);
    }
    return charge;
  }

  /** Changes what is not the state. @throws MedusaError `pix_not_found` */
  @InjectManager()
  async patchCharge(
    txid: string,
    patch: ChargePatch,
    @MedusaContext() context: Context = {},
  ): Promise<PixChargeRow> {
    return patchCharge(context, txid, patch);
  }

  /**
   * Takes charges whose look at the PSP is due, for this process alone: nobody
   * else gets them before the lease ends.
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimDueCharges(
    limit: number,
    leaseSeconds: number,
    @MedusaContext() context: Context = {},
  ): Promise<PixChargeRow[]> {
    return claimRows<PixChargeRow>(context, DUE_CHECKS, { limit, lease: leaseSeconds });
  }

  /**
   * Takes charges whose code is over and whose order may be, for this process alone, those that failed before behind
   * the others.
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimExpiries(
    limit: number,
    leaseSeconds: number,
    @MedusaContext() context: Context = {},
  ): Promise<PixChargeRow[]> {
    return claimRows<PixChargeRow>(context, DUE_EXPIRIES, { limit, lease: leaseSeconds });
  }

  /** Sets when orders are looked at next whose time may be over. */
  @InjectManager()
  @InjectTransactionManager()
  async postponeExpiries(
    orders: readonly ExpiryTurn[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    if (orders.length) {
      await runSql(context, POSTPONE_EXPIRY_SQL, [JSON.stringify(orders)]);
    }
  }

  /**
   * Takes notifications that are to be applied, for this process alone, and counts the attempt.
   *
   * @param ids only these of those that are due; null: all
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimNotifications(
    ids: readonly string[] | null,
    limit: number,
    @MedusaContext() context: Context = {},
  ): Promise<PixNotificationRow[]> {
    return claimRows<PixNotificationRow>(context, DUE_NOTIFICATIONS, {
      limit,
      lease: NOTIFICATION_LEASE_SECONDS,
      ids,
    });
  }

  /** Sets when charges are looked at next, many in one statement. null: not any more. */
  @InjectManager()
  @InjectTransactionManager()
  async scheduleChecks(
    checks: readonly { txid: string; at: Date | null }[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    if (checks.length) {
      await runSql(context, SCHEDULE_SQL, [JSON.stringify(checks)]);
    }
  }

  /**
   * Stores what a webhook said, each fact once.
   *
   * @returns the facts that were new
   */
  @InjectManager()
  async storeNotifications(
    items: NewNotification[],
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string; txid: string | null }[]> {
    // Always in the same order: two posts with the same facts must not deadlock.
    const keyed = items
      .map((item) => ({ item, key: `${item.e2eid}:${item.refundId ?? "-"}:${item.status}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const rows = keyed.map(({ item: { e2eid, refundId, status, txid, raw }, key }) => ({
      id: generateEntityId(undefined, "pixnt"),
      dedupe_key: key,
      e2eid,
      refund_id: refundId ?? null,
      status,
      txid: txid ?? null,
      raw,
    }));
    return rows.length ? runSql(context, STORE_NOTIFICATIONS_SQL, [rows]) : [];
  }

  /** Puts notifications away with how their processing ended. */
  @InjectManager()
  async finishNotifications(
    ids: readonly string[],
    result: string,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    if (ids.length) {
      await runSql(
        context,
        `UPDATE pix_notification SET processed_at = now(), result = ?, next_attempt_at = NULL, updated_at = now()
          WHERE id = ANY (?::text[])`,
        [result, textArray(ids)],
      );
    }
  }

  /** Records money that the PSP confirmed, each end-to-end id once. */
  @InjectManager()
  async recordReceipts(
    txid: string,
    receipts: readonly ConfirmedReceipt[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const inOrder = [...receipts].sort((a, b) => (a.e2eid < b.e2eid ? -1 : 1));
    const rows = inOrder.map(({ e2eid, amountCentavos, paidAt, feeCentavos }) => ({
      id: generateEntityId(undefined, "pixrc"),
      e2eid,
      txid,
      amount: amountCentavos,
      paid_at: paidAt,
      fee: feeCentavos ?? null,
    }));
    if (rows.length) {
      await runSql(context, RECORD_RECEIPTS_SQL, [rows]);
    }
  }

  /** Writes what became of receipts; one that paid an order keeps that outcome. */
  @InjectManager()
  async setOutcomes(
    outcomes: readonly (readonly [e2eid: string, outcome: ReceiptOutcome])[],
    orderId: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const rows = outcomes.map(([e2eid, outcome]) => ({ e2eid, outcome, order_id: orderId }));
    if (rows.length) {
      await runSql(context, SET_OUTCOMES_SQL, [rows, textArray(FINAL_OUTCOMES)]);
    }
  }
}

/** What a transition means to whoever reads the order's history; money is told by its receipts. */
const TOLD = {
  created: ["charge_created", "shopper"],
  revised: ["charge_revised", "shopper"],
  expired: ["charge_expired", "job"],
  removed: ["charge_canceled", "system"],
} as const;

async function tellHistory(charge: PixChargeRow, event: ChargeEvent): Promise<void> {
  const told = event in TOLD ? TOLD[event as keyof typeof TOLD] : undefined;
  if (told) {
    await paymentRecords.find()?.record([chargeEntry(told[0], charge, told[1])]);
  }
}
