import { localDate } from "@mestres/platform/lib/clock";
import type { ChargeMethod, ChargePayment, ChargeReport } from "../charges/driver";
import type { StripeRefund } from "./client";
import type { StripeIntent } from "./intent";

/** How receipts of Stripe are named. */
export function stripeReference(intentId: string): string {
  return `stripe:${intentId}`;
}

/** A PaymentIntent as the charge engine reads it. */
export function stripeReport(
  intent: StripeIntent,
  refunds: readonly StripeRefund[],
  method: ChargeMethod,
  data?: Record<string, unknown>,
): ChargeReport {
  const paid = intent.status === "succeeded";
  return {
    status: statusOf(intent, method),
    externalId: intent.id,
    payments: paid ? [receiptOf(intent)] : [],
    refunds: refunds.map(({ id, amount, status }) => ({
      reference: id,
      amount,
      status,
      paymentReference: stripeReference(intent.id),
    })),
    data,
  };
}

function statusOf(intent: StripeIntent, method: ChargeMethod): ChargeReport["status"] {
  switch (intent.status) {
    case "succeeded":
      return chargeOf(intent)?.disputed ? "charged_back" : "paid";
    case "canceled":
      return "canceled";
    case "requires_payment_method":
      // A code or boleto whose time is over falls back to this; a card may still be typed.
      return method !== "card" && intent.last_payment_error ? "expired" : "pending";
    default:
      return "pending";
  }
}

function chargeOf(intent: StripeIntent) {
  return typeof intent.latest_charge === "object" ? intent.latest_charge : undefined;
}

function receiptOf(intent: StripeIntent): ChargePayment {
  const charge = chargeOf(intent);
  const balance =
    charge && typeof charge.balance_transaction === "object" ? charge.balance_transaction : null;
  return {
    reference: stripeReference(intent.id),
    amount: intent.amount_received ?? 0,
    paidAt: charge?.created ?? intent.created,
    fee: balance?.fee,
    availableOn: balance ? localDate(balance.available_on) : undefined,
  };
}
