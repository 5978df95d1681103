import { localDate } from "@mestres/platform/lib/clock";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type { PaymentCaseRow } from "../../modules/payment-records/service";
import type { CaseMoney } from "./money";

/**
 * Writes money that paid no order as settled, once staff said what becomes of
 * it: it is on the provider's statement, whether it stays or leaves as a refund.
 * Money that paid its order was written when it was captured.
 */
export async function settleCaseMoney(
  records: PaymentRecordsService,
  { method, provider_id: providerId, order_id: orderId }: PaymentCaseRow,
  money: CaseMoney,
): Promise<void> {
  const day = localDate(money.paidAt);
  const fee = money.fee ?? 0;
  await records.recordSettlement({
    kind: "capture",
    method,
    provider_id: providerId,
    order_id: orderId,
    reference: money.reference,
    gross: money.amount,
    fee,
    net: money.amount - fee,
    occurred_on: day,
    expected_on: money.availableOn ?? day,
  });
}
