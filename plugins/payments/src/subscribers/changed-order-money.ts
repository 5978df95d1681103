import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PaymentEvents } from "@medusajs/framework/utils";
import { changedOrderOf } from "../features/order-changes/read/changed-order-of";
import { followOrderWorkflow } from "../features/order-changes/use-cases/follow-order";

/** Money of an order that was changed came or went: what is left to pay or to be given back is another. */
export default async function followChangedOrderMoney({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const orderId = await changedOrderOf(container, event.data.id);
  if (orderId) {
    await followOrderWorkflow(container).run({ input: { order_id: orderId } });
  }
}

export const config: SubscriberConfig = {
  event: [PaymentEvents.CAPTURED, PaymentEvents.REFUNDED],
  context: { subscriberId: "payment-changed-order-money" },
};
