import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { orderPaymentError } from "../../lib/order-payment/errors";
import { loadOrderPayment } from "../../lib/order-payment/load";

/**
 * The lock under which everything about an order's payment happens, whatever
 * the method: the one of its payment collection.
 *
 * @throws MedusaError `order_payment_not_found`
 */
export const findOrderPaymentLockStep = createStep(
  "find-order-payment-lock",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderPayment(container, orderId);
    if (!order?.collection) {
      throw orderPaymentError(
        "NOT_FOUND",
        "order_payment_not_found",
        "Este pedido não existe ou não tem um pagamento.",
      );
    }
    return new StepResponse({ key: `pix:${order.collection.id}`, collection_id: order.collection.id });
  },
);
