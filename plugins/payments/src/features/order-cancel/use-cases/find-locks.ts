import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { orderPaymentError } from "../../../lib/order-payment/errors";
import { loadOrderPayment } from "../../../lib/order-payment/load";

/** `payment`: none for an order that needs no payment. */
type CancelLocks = { order: string; payment: string[] };

/**
 * The locks under which an order is cancelled: its own, under which its payment follows its changes, and the one of the
 * payment collection, under which charges are settled, retried and expired. They are taken in this order everywhere.
 *
 * @throws MedusaError `order_payment_not_found`
 */
export const findCancelLocksStep = createStep(
  "payments-find-cancel-locks",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderPayment(container, orderId);
    if (!order) {
      throw orderPaymentError("NOT_FOUND", "order_payment_not_found", "Este pedido não existe.");
    }
    return new StepResponse<CancelLocks>({
      order: `payments-follow:${orderId}`,
      payment: order.collection ? [`pix:${order.collection.id}`] : [],
    });
  },
);
