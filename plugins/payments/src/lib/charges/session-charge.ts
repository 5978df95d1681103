import type { CancelPaymentInput, RefundPaymentInput } from "@medusajs/framework/types";
import { toCentavos } from "@mestres/platform/lib/money";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { requestChargeRefund } from "./request-refund";
import { retireProviderCharge } from "./retire";
import { paymentCharges } from "./store";

type SessionData = Record<string, unknown> | undefined;

/** The charge that a payment session names in its data; undefined for a session that never got one. */
export async function chargeOfSession(data: SessionData): Promise<PaymentChargeRow | undefined> {
  const id = typeof data?.chargeId === "string" ? data.chargeId : undefined;
  const [charge] = id ? await paymentCharges.get().listPaymentCharges({ id }) : [];
  return charge;
}

/**
 * Gives back what core asks a provider to, whole or in part; core's refund row names it, so that asking again pays once.
 * @throws MedusaError `refund_exceeds_received` | `refund_refused`
 */
export async function refundCharge(charge: PaymentChargeRow, input: RefundPaymentInput): Promise<void> {
  const amount = toCentavos(input.amount);
  const coreRefundId = input.context?.idempotency_key;
  await requestChargeRefund(charge, {
    requestId: coreRefundId ?? `refund:${charge.id}:${amount}`,
    coreRefundId,
    amount,
  });
}

/** Takes a session's charge back: cancels what is pending, refunds what was paid. */
export async function takeChargeBack({ context, data }: CancelPaymentInput): Promise<void> {
  // Without a payment's id core failed to write the payment down: the engine will, and the money stays.
  if (!context?.idempotency_key) {
    return;
  }
  const charge = await chargeOfSession(data);
  if (charge && (await retireProviderCharge(paymentCharges.get(), charge, "system")) === "paid") {
    await requestChargeRefund(charge, { requestId: `cancel:${charge.id}`, amount: charge.amount });
  }
}
