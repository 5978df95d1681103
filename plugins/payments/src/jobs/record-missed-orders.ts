import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { findUnrecordedOrdersWorkflow } from "../workflows/find-unrecorded-orders";
import { recordPaymentOrderWorkflow } from "../workflows/record-payment-order";

/** Begins the history of orders whose `order.placed` was lost, which e-mails wait for too. */
export default async function recordMissedOrders(container: MedusaContainer): Promise<void> {
  const { result } = await findUnrecordedOrdersWorkflow(container).run();
  for (const orderId of result.order_ids) {
    const { errors } = await recordPaymentOrderWorkflow(container).run({
      input: { order_id: orderId },
      throwOnError: false,
    });
    for (const { error } of errors) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Histórico do pedido ${orderId}: adiado: ${(error as Error).message}`);
    }
  }
}

export const config = { name: "record-missed-payment-orders", schedule: "*/10 * * * *" };
