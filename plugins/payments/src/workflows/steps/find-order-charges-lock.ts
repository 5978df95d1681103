import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { chargeError } from "../../lib/charges/errors";
import { loadOrderCharges } from "../../lib/charges/order-charges";

/** The lock under which an order's charges are settled and expired. @throws MedusaError `charge_not_found` */
export const findOrderChargesLockStep = createStep(
  "find-order-charges-lock",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderCharges(container, orderId);
    if (!order?.collectionId) {
      throw chargeError("NOT_FOUND", "charge_not_found", "Este pedido não existe ou não tem cobrança.");
    }
    return new StepResponse({ key: `pix:${order.collectionId}` });
  },
);
