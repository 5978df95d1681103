import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { orderPaymentError } from "../../lib/order-payment/errors";
import { loadOrderPayment, type OrderPayment } from "../../lib/order-payment/load";
import { offeredMethods } from "../../lib/order-payment/offered";
import { retireAttempts, type PaidAttempt } from "../../lib/order-payment/retire";
import { attemptsOut, currentMethod, moneyOf, statusOf } from "../../lib/order-payment/status";
import { mayRetry } from "../../lib/order-payment/view";
import type { PaymentMethod } from "../../lib/records/types";

type Input = { order_id: string; method: PaymentMethod; replace?: boolean; if_missing?: boolean };

/** Whether a new attempt is to be made, by whom, and what is to be settled instead. */
export type RetiredAttempts = {
  proceed: boolean;
  provider_id: string;
  from: PaymentMethod | null;
  settle: PaidAttempt | null;
  /** Whether the order takes the method's price: not once a part of it was paid by another's. */
  reprice: boolean;
};

/**
 * Clears the way for a new attempt to pay an order. What can still be paid by
 * the same method stays; a card is always a new attempt.
 *
 * @throws MedusaError `order_payment_not_retryable` | `order_payment_method_unavailable` |
 *   `order_payment_unavailable`
 */
export const retireOrderAttemptsStep = createStep(
  "retire-order-attempts",
  async (input: Input, { container }) => new StepResponse(await clearTheWay(container, input)),
);

async function clearTheWay(
  container: MedusaContainer,
  { order_id: orderId, method, replace, if_missing: ifMissing }: Input,
): Promise<RetiredAttempts> {
  const order = await loadOrder(container, orderId);
  const status = statusOf(order, false);
  const from = currentMethod(order)?.method ?? null;
  const keep: RetiredAttempts = { proceed: false, provider_id: "", from, settle: null, reprice: false };
  if (ifMissing && attemptsOut(order).some(({ amount }) => amount === order.owed)) {
    return keep;
  }
  if (status === "paid" || (status === "awaiting" && from === method && method !== "card" && !replace)) {
    return keep;
  }
  const offer = (await offeredMethods(container, order.regionId)).find((one) => one.method === method);
  if (!offer) {
    throw orderPaymentError(
      "NOT_ALLOWED",
      "order_payment_method_unavailable",
      "Esta forma de pagamento não está disponível para este pedido.",
    );
  }
  assertRetryable(order);
  const paid = await retireAttempts(container, order);
  if (paid) {
    return { ...keep, settle: paid };
  }
  // Asked again: money that was found on the way is for staff to decide about.
  assertRetryable(await loadOrder(container, orderId));
  const reprice = moneyOf(order).captured === 0;
  return { proceed: true, provider_id: offer.providerId, from, settle: null, reprice };
}

async function loadOrder(container: MedusaContainer, orderId: string): Promise<OrderPayment> {
  const order = await loadOrderPayment(container, orderId);
  if (!order) {
    throw orderPaymentError("NOT_FOUND", "order_payment_not_found", "Este pedido não existe.");
  }
  return order;
}

function assertRetryable(order: OrderPayment): void {
  if (!mayRetry(order, statusOf(order, false))) {
    throw orderPaymentError(
      "NOT_ALLOWED",
      "order_payment_not_retryable",
      "Este pedido não pode mais ser pago por aqui. Fale com a loja ou faça um novo pedido.",
    );
  }
}
