import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { attachPixOrderChargesWorkflow } from "../workflows/attach-pix-order-charges";
import { settlePixChargeWorkflow } from "../workflows/settle-pix-charge";

/** Applies money that arrived before its order existed. */
export default async function settlePlacedPixOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { result } = await attachPixOrderChargesWorkflow(container).run({
    input: { order_id: event.data.id },
  });
  for (const txid of result.txids) {
    await settlePixChargeWorkflow(container).run({ input: { txid } });
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "pix-order-placed" },
};
