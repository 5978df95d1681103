import { localDate } from "@mestres/platform/lib/clock";
import type { ChargePayment, ChargeReport } from "../charges/driver";
import type { MpPayment, MpPaymentStatus } from "./payment";

/**
 * Mercado Pago's statuses in the engine's words. A dispute that is still being
 * looked at (`in_mediation`) leaves the money where it is.
 */
const STATUS: Readonly<Record<MpPaymentStatus, ChargeReport["status"]>> = {
  pending: "pending",
  authorized: "pending",
  in_process: "pending",
  approved: "paid",
  in_mediation: "paid",
  refunded: "paid",
  charged_back: "charged_back",
  rejected: "rejected",
  cancelled: "canceled",
};

/**
 * `status_detail` of a payment that was charged back, once the dispute is decided: the money was given
 * back to the shop, or is gone (Mercado Pago's table of payment statuses).
 */
const DISPUTE_ENDS: Readonly<Record<string, "won" | "lost">> = { reimbursed: "won", settled: "lost" };

function disputeOf({ status, statusDetail }: MpPayment): ChargeReport["dispute"] {
  return status === "charged_back" ? (DISPUTE_ENDS[statusDetail] ?? "open") : undefined;
}

/** How receipts of Mercado Pago are named. */
export function mpReference(paymentId: string): string {
  return `mercadopago:${paymentId}`;
}

/**
 * A payment as the charge engine reads it.
 *
 * @param captured whether the charge paid its order before: a refund then is money going back, while
 *   a payment refunded before it paid anything is simply over
 */
export function reportOf(
  payment: MpPayment,
  captured: boolean,
  data?: Record<string, unknown>,
): ChargeReport {
  const arrived = STATUS[payment.status] === "paid" || payment.status === "charged_back";
  const over = payment.status === "refunded" && !captured;
  const dispute = disputeOf(payment);
  return {
    status: over
      ? "canceled"
      : payment.statusDetail === "expired"
        ? "expired"
        : dispute === "won"
          ? "paid"
          : STATUS[payment.status],
    externalId: payment.id,
    payments: arrived ? [receiptOf(payment)] : [],
    refunds: payment.refunds.map(({ id, amountCentavos: amount, status }) => ({
      reference: id,
      amount,
      status,
      paymentReference: mpReference(payment.id),
    })),
    dispute,
    data,
  };
}

function receiptOf(payment: MpPayment): ChargePayment {
  return {
    reference: mpReference(payment.id),
    amount: payment.amountCentavos,
    paidAt: payment.approvedAt ?? payment.createdAt ?? new Date(),
    fee: payment.feeCentavos,
    availableOn: payment.releasedAt ? localDate(payment.releasedAt) : undefined,
  };
}
