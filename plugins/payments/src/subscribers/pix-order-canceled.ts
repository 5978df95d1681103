import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { closePixOrderChargesWorkflow } from "../workflows/close-pix-order-charges";

/** A cancelled order does not cancel its code by itself: the PSP has to be told. */
export default async function closeCanceledPixOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await closePixOrderChargesWorkflow(container).run({ input: { order_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "pix-order-canceled" },
};
