import type { PaymentChargeRow } from "../../modules/charges/types";
import { requestRefund } from "../refunds/request";
import type { RefundOutcome } from "../refunds/types";
import { chargeDriverOf } from "./drivers";
import { methodOf, providerIdOf } from "./provider-id";
import { paymentCharges } from "./store";

/** One decision to give money of a charge back. */
export type ChargeRefundRequest = {
  /** Key of the decision; the same again is the same refund. */
  requestId: string;
  /** Core's refund row, when there is one. */
  coreRefundId?: string;
  /** Centavos. */
  amount: number;
};

/**
 * Gives money of a charge back, from the payments that its provider confirmed.
 *
 * @throws MedusaError `refund_exceeds_received` | `refund_refused`
 * @throws OutsideServiceError when no payment is known yet and the provider cannot be asked
 */
export async function requestChargeRefund(
  charge: PaymentChargeRow,
  { requestId, coreRefundId, amount }: ChargeRefundRequest,
): Promise<RefundOutcome> {
  return requestRefund({
    request_id: requestId,
    core_refund_id: coreRefundId,
    provider_id: providerIdOf(charge),
    method: methodOf(charge),
    session_id: charge.session_id,
    payment_collection_id: charge.payment_collection_id ?? undefined,
    order_id: charge.order_id ?? undefined,
    charge_reference: charge.external_id ?? undefined,
    amount,
    sources: await moneyOf(charge),
  });
}

/** What came in, oldest first; asked for when the engine has not written it down yet. */
async function moneyOf(charge: PaymentChargeRow): Promise<{ reference: string; amount: number }[]> {
  const store = paymentCharges.get();
  const known = await store.listPaymentChargeReceipts(
    { charge_id: charge.id },
    { order: { paid_at: "ASC" } },
  );
  if (known.length) {
    return known.map(({ reference, amount }) => ({ reference, amount }));
  }
  const report = await chargeDriverOf(charge).find(charge);
  const payments = report?.payments ?? [];
  await store.recordReceipts(
    charge.id,
    payments.map((payment) => ({ ...payment, refundedCentavos: 0 })),
  );
  return payments.map(({ reference, amount }) => ({ reference, amount }));
}
