import type { PaymentCaseRow } from "../../modules/payment-records/service";
import { requestRefund } from "../refunds/request";
import { caseError } from "./errors";
import type { CaseMoney } from "./money";

/**
 * Gives a case's money back through its provider: exactly that money, named by
 * its receipt. The case's id is the decision's key, so a repetition cannot pay twice.
 *
 * @returns the ids of the refunds
 * @throws MedusaError `payment_case_no_money` | `refund_refused` | `refund_exceeds_received`
 */
export async function refundCase(
  found: PaymentCaseRow,
  money: CaseMoney | undefined,
): Promise<{ refund_ids: string[]; pending: boolean }> {
  if (!money) {
    throw caseError(
      "NOT_ALLOWED",
      "payment_case_no_money",
      "Não há um recebimento desta pendência para devolver.",
    );
  }
  const { rows, pending } = await requestRefund({
    request_id: found.id,
    provider_id: found.provider_id,
    method: found.method,
    session_id: money.sessionId,
    payment_collection_id: money.collectionId ?? undefined,
    order_id: found.order_id ?? undefined,
    charge_reference: money.chargeReference ?? undefined,
    amount: found.amount,
    sources: [{ reference: money.reference, amount: money.amount }],
  });
  return { refund_ids: rows.map(({ id }) => id), pending: pending > 0 };
}
