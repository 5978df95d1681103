import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { recordCanceledOrderWorkflow } from "../features/order-cancel/use-cases/record-canceled";

/** An order that staff cancelled is a line of its payment's history, and its shopper is told. */
export default async function recordCanceledOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await recordCanceledOrderWorkflow(container).run({ input: { order_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "payment-order-canceled" },
};
