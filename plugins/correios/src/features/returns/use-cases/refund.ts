import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { fromCentavos } from "@mestres/platform/lib/money";
import { errorText } from "@mestres/platform/lib/error-text";
import { returnError } from "../domain/errors";
import { loadReturnableOrder, type ReturnableOrder } from "../read/order";

/** Part of what a return gives back, from one payment. Centavos. */
export type RefundPart = {
  payment_id: string;
  amount: number;
};

/** Written into core's refund: how a repetition finds what it did before. */
export function refundNote(requestId: string): string {
  return `Devolução ${requestId}`;
}

/**
 * What is still to be given back for a return, payment by payment: what it is due, less what was given for it before,
 * never more than a payment still holds.
 *
 * @param due centavos
 */
export function planRefund(
  payments: ReturnableOrder["payments"],
  requestId: string,
  due: number,
): { parts: RefundPart[]; given: number } {
  const note = refundNote(requestId);
  const given = payments
    .flatMap(({ refunds }) => refunds)
    .filter((refund) => refund.note === note)
    .reduce((sum, { amount }) => sum + amount, 0);
  let left = Math.max(0, due - given);
  const parts: RefundPart[] = [];
  for (const { id, captured, refunded } of payments) {
    const amount = Math.min(left, captured - refunded);
    if (amount <= 0) {
      continue;
    }
    parts.push({ payment_id: id, amount });
    left -= amount;
  }
  return { parts, given };
}

/**
 * Gives a return's money back by the ways it came, through core, which asks each payment's own provider. Safe to
 * repeat: core's refunds carry the return's id. The caller holds the claim, so that nobody repeats it at once.
 *
 * @param due centavos
 * @returns centavos given back for this return in all; less than due only when the payments hold no more
 * @throws MedusaError `return_refund_failed`; what was given before it stays
 */
export async function refundReturn(
  container: MedusaContainer,
  request: { id: string; order_id: string },
  due: number,
  by: string,
): Promise<number> {
  const { payments } = await loadReturnableOrder(container, request.order_id);
  const { parts, given } = planRefund(payments, request.id, due);
  for (const { payment_id, amount } of parts) {
    try {
      await refundPaymentWorkflow(container).run({
        input: { payment_id, amount: fromCentavos(amount), note: refundNote(request.id), created_by: by },
      });
    } catch (error) {
      throw returnError(
        "NOT_ALLOWED",
        "return_refund_failed",
        `O reembolso não foi aceito: ${errorText(error)}`,
      );
    }
  }
  return given + parts.reduce((sum, { amount }) => sum + amount, 0);
}
