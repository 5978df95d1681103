import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { orderPaymentError } from "../lib/order-payment/errors";
import { loadOrderPayment } from "../lib/order-payment/load";
import { settleAttempt } from "../lib/order-payment/retry";

export type CheckOrderPaymentsInput = { order_id: string };

/** What the providers say are facts, hence no compensation. */
const checkOrderPaymentsStep = createStep(
  "check-order-payments",
  async ({ order_id: orderId }: CheckOrderPaymentsInput, { container }) => {
    const order = await loadOrderPayment(container, orderId);
    if (!order) {
      throw orderPaymentError("NOT_FOUND", "order_payment_not_found", "Este pedido não existe.");
    }
    for (const { txid } of order.pixCharges) {
      await settleAttempt(container, { kind: "pix", id: txid });
    }
    for (const { id } of order.charges) {
      await settleAttempt(container, { kind: "charge", id });
    }
    return new StepResponse({ checked: order.pixCharges.length + order.charges.length });
  },
);

/**
 * Asks the providers about every attempt to pay an order, now. Safe to repeat.
 *
 * @throws OutsideServiceError | MedusaError `order_payment_not_found`
 */
export const checkOrderPaymentsWorkflow = createWorkflow(
  "check-order-payments",
  (input: CheckOrderPaymentsInput) => new WorkflowResponse(checkOrderPaymentsStep(input)),
);
