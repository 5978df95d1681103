import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { recordPaymentOrderWorkflow } from "../workflows/record-payment-order";

/** Begins the payment history of a new order. */
export default async function recordPlacedOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await recordPaymentOrderWorkflow(container).run({ input: { order_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "payment-order-placed" },
};
