import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { cancelOrder } from "../../../lib/expiry/cancel-order";
import { orderPaymentError } from "../../../lib/order-payment/errors";
import { loadOrderPayment, type OrderPayment } from "../../../lib/order-payment/load";
import { closeAttempts, retireAttempts, type PaidAttempt } from "../../../lib/order-payment/retire";
import { tooLate } from "../domain/errors";
import { findCancelLocksStep } from "./find-locks";
import { putUnrefundedBeforeStaff } from "./put-before-staff";
import { recordCanceled } from "./record-canceled";

export type CancelOrderInput = { order_id: string };

/** `paid`: the attempt that turned out to be paid; once it is settled, the order can be cancelled as a paid one. */
export type CanceledOrder = { canceled: boolean; paid: PaidAttempt | null };

/**
 * Cancels an order for its shopper. Codes leave their providers first: from then on nobody can pay, so no money comes
 * for an order that is gone. No undo of ours: a code that is gone cannot be brought back, and core undoes its own part.
 */
const cancelOwnOrderStep = createStep(
  "payments-cancel-own-order",
  async ({ order_id: orderId }: CancelOrderInput, { container }) => {
    const order = await load(container, orderId);
    if (order.canceled) {
      // Whoever cancelled it may have died before the line was written.
      await recordCanceled(container, order, "shopper");
      return new StepResponse<CanceledOrder>({ canceled: true, paid: null });
    }
    assertStillHere(order);
    const paid = await retireAttempts(container, order);
    if (paid) {
      return new StepResponse<CanceledOrder>({ canceled: false, paid });
    }
    // Asked again: providers take their time, and the order may have been packed meanwhile.
    assertStillHere(await load(container, orderId));
    const began = new Date();
    await cancelOrder(container, orderId, "O pedido foi cancelado pelo cliente.");
    await closeAttempts(container, order);
    const canceled = await load(container, orderId);
    await putUnrefundedBeforeStaff(container, canceled, began);
    await recordCanceled(container, canceled, "shopper");
    return new StepResponse<CanceledOrder>({ canceled: true, paid: null });
  },
);

async function load(container: MedusaContainer, orderId: string): Promise<OrderPayment> {
  const order = await loadOrderPayment(container, orderId);
  if (!order) {
    throw orderPaymentError("NOT_FOUND", "order_payment_not_found", "Este pedido não existe.");
  }
  return order;
}

function assertStillHere(order: OrderPayment): void {
  if (order.leaving) {
    throw tooLate();
  }
}

/**
 * Cancels an order that has not left, paid or not: core gives the stock back and refunds what was captured. Safe to
 * repeat: an order that is cancelled stays so.
 *
 * @throws MedusaError `order_payment_not_found` | `order_cancel_too_late` | `order_payment_unavailable`, or core's own
 */
export const cancelOwnOrderWorkflow = createWorkflow(
  "payments-cancel-own-order",
  (input: CancelOrderInput) => {
    const locks = findCancelLocksStep(input);
    acquireLockStep({ key: locks.order, timeout: 30, ttl: 180 });
    acquireLockStep({ key: locks.payment, timeout: 30, ttl: 180 }).config({ name: "acquire-payment-lock" });
    const result = cancelOwnOrderStep(input);
    releaseLockStep({ key: locks.payment });
    releaseLockStep({ key: locks.order }).config({ name: "release-order-lock" });
    return new WorkflowResponse(result);
  },
);
