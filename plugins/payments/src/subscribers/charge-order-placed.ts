import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { attachOrderChargesWorkflow } from "../workflows/attach-order-charges";
import { settleChargeWorkflow } from "../workflows/settle-charge";

/** Ties a new order to its charge, and settles what was paid with it (a card) or before it. */
export default async function settlePlacedOrderCharges({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { result } = await attachOrderChargesWorkflow(container).run({
    input: { order_id: event.data.id },
  });
  for (const id of result.charge_ids) {
    await settleChargeWorkflow(container).run({ input: { charge_id: id } });
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "charge-order-placed" },
};
