import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { closeOrderChargesWorkflow } from "../workflows/close-order-charges";

/** A cancelled order does not cancel its boleto by itself: the provider has to be told. */
export default async function closeCanceledOrderCharges({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await closeOrderChargesWorkflow(container).run({ input: { order_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "charge-order-canceled" },
};
