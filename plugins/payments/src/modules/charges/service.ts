import type { Context, DAL, InferTypeOf } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { runSql } from "@mestres/platform/lib/sql";
import type { ChargeMethod, ChargePayment, ChargeProvider } from "../../lib/charges/driver";
import { chargeError } from "../../lib/charges/errors";
import {
  mayHappen,
  stateAfter,
  type ProviderChargeEvent,
  type ProviderChargeState,
} from "../../lib/charges/state";
import { setPaymentCharges } from "../../lib/charges/store";
import type { ReceiptOutcome } from "../../lib/receipts";
import PaymentCharge from "./models/payment-charge";
import PaymentChargeReceipt from "./models/payment-charge-receipt";
import PaymentNotification from "./models/payment-notification";
import {
  chargeAssignments,
  CLAIM_DUE_SQL,
  CLAIM_NOTIFICATIONS_SQL,
  INSERT_CHARGE_SQL,
  INSERT_NOTIFICATION_SQL,
  OUTCOME_SQL,
  RECEIPT_SQL,
} from "./statements";

export type PaymentChargeRow = InferTypeOf<typeof PaymentCharge>;
export type PaymentChargeReceiptRow = InferTypeOf<typeof PaymentChargeReceipt>;
export type PaymentNotificationRow = InferTypeOf<typeof PaymentNotification>;

/** Columns of a charge that may change beside its state. `data` is merged, not replaced. */
export type PaymentChargePatch = Partial<
  Pick<
    PaymentChargeRow,
    | "amount"
    | "captured_at"
    | "closed_at"
    | "data"
    | "due_on"
    | "expires_at"
    | "external_id"
    | "fee"
    | "next_check_at"
    | "order_id"
    | "paid_at"
    | "payment_collection_id"
  >
>;

export type NewPaymentCharge = {
  provider: ChargeProvider;
  method: ChargeMethod;
  sessionId: string;
  /** Centavos. */
  amount: number;
  dueOn?: string;
  expiresAt?: Date;
  data?: Record<string, unknown>;
  /** First look should no answer come; default in a minute. */
  nextCheckAt?: Date;
};

export type NewPaymentNotification = {
  provider: ChargeProvider;
  dedupeKey: string;
  externalId?: string;
  raw: Record<string, unknown>;
};

/** `refundedCentavos` is the sum of settled refunds of that payment. */
export type ConfirmedPayment = ChargePayment & { refundedCentavos: number };

/**
 * What we know of boleto and card charges, of what their providers told us and
 * of the money they confirmed. Statements are SQL where a race must be decided
 * by the database.
 */
export default class PaymentChargesService extends MedusaService({
  PaymentCharge,
  PaymentChargeReceipt,
  PaymentNotification,
}) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
    setPaymentCharges(this);
  }

  /** Records that a charge is being asked for; the same session again answers the row that exists. */
  @InjectManager()
  @InjectTransactionManager()
  async openCharge(
    charge: NewPaymentCharge,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentChargeRow> {
    await runSql(context, INSERT_CHARGE_SQL, [
      generateEntityId(undefined, "pchg"),
      charge.provider,
      charge.method,
      charge.sessionId,
      charge.amount,
      charge.dueOn ?? null,
      charge.expiresAt ?? null,
      JSON.stringify(charge.data ?? {}),
      charge.nextCheckAt ?? new Date(Date.now() + 60_000),
    ]);
    const [row] = await runSql<PaymentChargeRow>(
      context,
      "SELECT * FROM payment_charge WHERE session_id = ? FOR UPDATE",
      [charge.sessionId],
    );
    return found(row, charge.sessionId);
  }

  /** The charge of a payment session, or undefined. */
  async findBySession(sessionId: string): Promise<PaymentChargeRow | undefined> {
    const [charge] = await this.listPaymentCharges({ session_id: sessionId });
    return charge;
  }

  /**
   * Moves a charge by the state table, with its row locked.
   *
   * @throws MedusaError `charge_transition_illegal` | `charge_not_found`
   */
  @InjectManager()
  @InjectTransactionManager()
  async applyChargeEvent(
    id: string,
    event: ProviderChargeEvent,
    patch: PaymentChargePatch = {},
    @MedusaContext() context: Context = {},
  ): Promise<PaymentChargeRow> {
    const charge = await this.lockCharge_(id, context);
    return this.writeCharge_(charge, { ...patch, state: stateAfter(charge.state, event) }, context);
  }

  /** The same, leaving a charge that cannot take the event as it is (a repetition). */
  @InjectManager()
  @InjectTransactionManager()
  async offerChargeEvent(
    id: string,
    event: ProviderChargeEvent,
    patch: PaymentChargePatch = {},
    @MedusaContext() context: Context = {},
  ): Promise<PaymentChargeRow> {
    const charge = await this.lockCharge_(id, context);
    return mayHappen(charge.state, event)
      ? this.writeCharge_(charge, { ...patch, state: stateAfter(charge.state, event) }, context)
      : charge;
  }

  /** Changes what is not the state. @throws MedusaError `charge_not_found` */
  @InjectManager()
  @InjectTransactionManager()
  async patchCharge(
    id: string,
    patch: PaymentChargePatch,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentChargeRow> {
    return this.writeCharge_(await this.lockCharge_(id, context), patch, context);
  }

  /**
   * Takes charges whose look at the provider is due, for this process alone:
   * nobody else gets them before the lease ends.
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimDueCharges(
    limit: number,
    leaseSeconds: number,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentChargeRow[]> {
    return runSql<PaymentChargeRow>(context, CLAIM_DUE_SQL, [leaseSeconds, limit]);
  }

  /** Sets when charges are looked at next, many in one statement. null: not any more. */
  @InjectManager()
  @InjectTransactionManager()
  async scheduleChecks(
    checks: readonly { id: string; at: Date | null }[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    if (!checks.length) {
      return;
    }
    await runSql(
      context,
      `UPDATE payment_charge c SET next_check_at = v.at
         FROM jsonb_to_recordset(?::jsonb) AS v(id text, at timestamptz) WHERE c.id = v.id`,
      [JSON.stringify(checks)],
    );
  }

  /**
   * Stores what webhooks said, each fact once.
   *
   * @returns the facts that were new, and the keys that exist with another content
   */
  @InjectManager()
  @InjectTransactionManager()
  async storeNotifications(
    items: NewPaymentNotification[],
    @MedusaContext() context: Context = {},
  ): Promise<{ ids: string[]; conflicts: string[] }> {
    const ids: string[] = [];
    const conflicts: string[] = [];
    // Always in the same order: two posts with the same facts must not deadlock.
    for (const item of [...items].sort((a, b) => (a.dedupeKey < b.dedupeKey ? -1 : 1))) {
      const raw = JSON.stringify(item.raw);
      const [stored] = await runSql<{ id: string }>(context, INSERT_NOTIFICATION_SQL, [
        generateEntityId(undefined, "pnot"),
        item.provider,
        item.dedupeKey,
        item.externalId ?? null,
        raw,
      ]);
      if (stored) {
        ids.push(stored.id);
        continue;
      }
      const [same] = await runSql<{ same: boolean }>(
        context,
        "SELECT raw = ?::jsonb AS same FROM payment_notification WHERE dedupe_key = ?",
        [raw, item.dedupeKey],
      );
      if (!same?.same) {
        conflicts.push(item.dedupeKey);
      }
    }
    return { ids, conflicts };
  }

  /**
   * Takes notifications that are to be applied, for this process alone.
   *
   * @param ids only these; null: those that are due
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimNotifications(
    ids: readonly string[] | null,
    limit: number,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentNotificationRow[]> {
    const only = ids && `{${ids.join(",")}}`;
    return runSql<PaymentNotificationRow>(context, CLAIM_NOTIFICATIONS_SQL, [only, only, limit]);
  }

  /** Records money that the provider confirmed, each reference once; what is given back or charged for it may grow. */
  @InjectManager()
  @InjectTransactionManager()
  async recordReceipts(
    chargeId: string,
    payments: readonly ConfirmedPayment[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    for (const payment of [...payments].sort((a, b) => (a.reference < b.reference ? -1 : 1))) {
      await runSql(context, RECEIPT_SQL, [
        generateEntityId(undefined, "pcrcp"),
        payment.reference,
        chargeId,
        payment.amount,
        payment.refundedCentavos,
        payment.fee ?? null,
        payment.availableOn ?? null,
        payment.paidAt,
      ]);
    }
  }

  /** Writes what became of receipts; one that paid an order keeps that outcome. */
  @InjectManager()
  @InjectTransactionManager()
  async setOutcomes(
    outcomes: readonly (readonly [reference: string, outcome: ReceiptOutcome])[],
    orderId: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    for (const [reference, outcome] of outcomes) {
      await runSql(context, OUTCOME_SQL, [outcome, orderId, reference, outcome, orderId]);
    }
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async lockCharge_(id: string, @MedusaContext() context: Context): Promise<PaymentChargeRow> {
    const [row] = await runSql<PaymentChargeRow>(
      context,
      "SELECT * FROM payment_charge WHERE id = ? FOR UPDATE",
      [id],
    );
    return found(row, id);
  }

  @InjectManager()
  @InjectTransactionManager()
  protected async writeCharge_(
    charge: PaymentChargeRow,
    patch: PaymentChargePatch & { state?: ProviderChargeState },
    @MedusaContext() context: Context,
  ): Promise<PaymentChargeRow> {
    const { assignments, values } = chargeAssignments(patch);
    if (!assignments.length) {
      return charge;
    }
    const [row] = await runSql<PaymentChargeRow>(
      context,
      `UPDATE payment_charge SET ${assignments.join(", ")}, updated_at = clock_timestamp() WHERE id = ? RETURNING *`,
      [...values, charge.id],
    );
    return row ?? charge;
  }
}

function found(row: PaymentChargeRow | undefined, name: string): PaymentChargeRow {
  if (!row) {
    throw chargeError("NOT_FOUND", "charge_not_found", `Não há cobrança ${name}.`);
  }
  return row;
}
