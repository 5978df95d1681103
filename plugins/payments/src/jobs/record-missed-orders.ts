import type { MedusaContainer } from "@medusajs/framework/types";
import { findUnrecordedOrdersWorkflow } from "../workflows/find-unrecorded-orders";
import { recordPaymentOrderWorkflow } from "../workflows/record-payment-order";

/** Begins the history of orders whose `order.placed` was lost, which e-mails wait for too. */
export default async function recordMissedOrders(container: MedusaContainer): Promise<void> {
  const { result } = await findUnrecordedOrdersWorkflow(container).run();
  for (const orderId of result.order_ids) {
    await recordPaymentOrderWorkflow(container).run({ input: { order_id: orderId } });
  }
}

export const config = { name: "record-missed-payment-orders", schedule: "*/10 * * * *" };
