import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { pixError } from "../../lib/errors";
import { loadOrderPix } from "../../lib/order-pix";

/** The lock under which an order's PIX is settled and expired. @throws MedusaError `pix_not_found` */
export const findOrderLockStep = createStep(
  "find-order-lock",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderPix(container, orderId);
    if (!order?.collectionId) {
      throw pixError("NOT_FOUND", "pix_not_found", "Este pedido não existe ou não tem um PIX.");
    }
    return new StepResponse({ key: `pix:${order.collectionId}`, collection_id: order.collectionId });
  },
);
