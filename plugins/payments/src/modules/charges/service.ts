import type { Context, DAL } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { claimRows } from "@mestres/platform/lib/rows";
import { runSql } from "@mestres/platform/lib/sql";
import { chargeStates, type ProviderChargeEvent } from "../../lib/charges/state";
import { paymentCharges } from "../../lib/charges/store";
import { NOTIFICATION_LEASE_SECONDS } from "../../lib/check-schedule";
import type { ExpiryTurn } from "../../lib/expiry/queue";
import type { ReceiptOutcome } from "../../lib/receipt-outcomes";
import { lockCharge, openCharge, writeCharge } from "./charge-rows";
import PaymentCharge from "./models/payment-charge";
import PaymentChargeReceipt from "./models/payment-charge-receipt";
import PaymentNotification from "./models/payment-notification";
import { storeAll } from "./notifications";
import {
  DUE_CHECKS,
  DUE_EXPIRIES,
  DUE_NOTIFICATIONS,
  OUTCOME_SQL,
  POSTPONE_EXPIRY_SQL,
  RECEIPT_SQL,
} from "./statements";
import type {
  ConfirmedPayment,
  NewPaymentCharge,
  NewPaymentNotification,
  PaymentChargePatch,
  PaymentChargeRow,
  PaymentNotificationRow,
} from "./types";

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
    paymentCharges.set(this);
  }

  /** Records that a charge is being asked for; the same session again answers the row that exists. */
  @InjectManager()
  @InjectTransactionManager()
  async openCharge(
    charge: NewPaymentCharge,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentChargeRow> {
    return openCharge(context, charge);
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
    const charge = await lockCharge(context, id);
    return writeCharge(context, charge, { ...patch, state: chargeStates.next(charge.state, event) });
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
    const charge = await lockCharge(context, id);
    return chargeStates.allows(charge.state, event)
      ? writeCharge(context, charge, { ...patch, state: chargeStates.next(charge.state, event) })
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
    return writeCharge(context, await lockCharge(context, id), patch);
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
    return claimRows<PaymentChargeRow>(context, DUE_CHECKS, { limit, lease: leaseSeconds });
  }

  /**
   * Takes charges whose time is over and whose order may be, for this process alone, those that failed before behind
   * the others.
   */
  @InjectManager()
  @InjectTransactionManager()
  async claimExpiries(
    limit: number,
    leaseSeconds: number,
    @MedusaContext() context: Context = {},
  ): Promise<PaymentChargeRow[]> {
    return claimRows<PaymentChargeRow>(context, DUE_EXPIRIES, { limit, lease: leaseSeconds });
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
    return storeAll(context, items);
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
    return claimRows<PaymentNotificationRow>(context, DUE_NOTIFICATIONS, {
      limit,
      lease: NOTIFICATION_LEASE_SECONDS,
      ids,
    });
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
}
