import { createOrderCreditLinesWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { errorText } from "@mestres/platform/lib/error-text";
import { fromCentavos, toCentavos } from "@mestres/platform/lib/money";
import { readSql } from "@mestres/platform/lib/sql";
import type { PaymentCaseRow } from "../../modules/payment-records/service";
import { loadOrderPayment } from "../order-payment/load";
import { caseError } from "./errors";

const noteOf = (caseId: string): string => `Pendência ${caseId}`;

type Refunds = { amount: unknown; note?: string | null }[];

/**
 * Gives back what an order's shopper paid beyond its total, by the payments that brought it, the newest first. Core's
 * refunds carry the case's id, so a repetition gives only what is missing.
 *
 * @returns centavos given back
 * @throws MedusaError `payment_case_no_money` when the order has no surplus any more | `payment_case_refund_failed`
 */
export async function refundSurplus(
  container: MedusaContainer,
  { id, order_id: orderId, amount }: PaymentCaseRow,
): Promise<{ refunded: number }> {
  const order = orderId ? await loadOrderPayment(container, orderId) : undefined;
  const payments = await container
    .resolve(Modules.PAYMENT)
    .listPayments({ id: order?.payments.map((one) => one.id) ?? [] }, { relations: ["captures", "refunds"] });
  const given = payments
    .flatMap(({ refunds }) => (refunds ?? []) as Refunds)
    .filter(({ note }) => note === noteOf(id))
    .reduce((sum, refund) => sum + toCentavos(refund.amount as number), 0);
  let left = Math.min(amount - given, order?.surplus ?? 0);
  if (given === 0 && left <= 0) {
    throw noMoney();
  }
  const refunded = given + Math.max(0, left);
  for (const { id: paymentId, captured, refunded: back } of newestFirst(order?.payments ?? [])) {
    const part = Math.min(left, captured - back);
    if (part > 0) {
      await refundPart(container, paymentId, part, noteOf(id));
      left -= part;
    }
  }
  return { refunded };
}

async function refundPart(
  container: MedusaContainer,
  paymentId: string,
  amount: number,
  note: string,
): Promise<void> {
  try {
    await refundPaymentWorkflow(container).run({
      input: { payment_id: paymentId, amount: fromCentavos(amount), note },
    });
  } catch (error) {
    throw caseError(
      "NOT_ALLOWED",
      "payment_case_refund_failed",
      `O reembolso não foi aceito: ${errorText(error)}`,
    );
  }
}

const KEPT = `SELECT coalesce(-sum(l.amount), 0)::text AS kept FROM order_credit_line l JOIN "order" o ON o.id = l.order_id
  WHERE l.reference = 'surplus' AND l.reference_id = ? AND l.version = o.version AND l.deleted_at IS NULL`;

/**
 * Keeps a surplus that is settled otherwise (by a coupon, outside the shop) out of what core says is to be given back: a
 * credit line of core's takes it up. Safe to repeat: what was kept for the case before is counted.
 *
 * @param whole nothing of it may have been given back: what takes its place is worth all of it
 * @throws MedusaError `payment_case_no_money` when `whole` and the surplus is smaller by now
 */
export async function keepSurplus(
  container: MedusaContainer,
  { id, order_id: orderId, amount }: PaymentCaseRow,
  { whole }: { whole: boolean },
): Promise<void> {
  const order = orderId ? await loadOrderPayment(container, orderId) : undefined;
  const [before] = await readSql<{ kept: string }>(container, KEPT, [id]);
  const missing = amount - toCentavos(before?.kept ?? 0);
  const kept = Math.min(missing, order?.surplus ?? 0);
  if (whole && kept < missing) {
    throw noMoney();
  }
  if (order && kept > 0) {
    await createOrderCreditLinesWorkflow(container).run({
      input: {
        id: order.id,
        credit_lines: [{ amount: -fromCentavos(kept), reference: "surplus", reference_id: id }],
      },
    });
  }
}

function noMoney(): Error {
  return caseError(
    "NOT_ALLOWED",
    "payment_case_no_money",
    "Este pedido não tem mais esse valor a devolver: ele mudou, ou o dinheiro já foi devolvido.",
  );
}

function newestFirst<T extends { capturedAt: Date | null }>(payments: readonly T[]): T[] {
  return [...payments].sort((a, b) => (b.capturedAt?.getTime() ?? 0) - (a.capturedAt?.getTime() ?? 0));
}
