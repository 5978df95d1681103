import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { followOrderWorkflow } from "../features/order-changes/use-cases/follow-order";

/** A changed order costs something else: its payment follows at once. The sweep follows what gets lost here. */
export default async function followChangedOrder({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await followOrderWorkflow(container).run({ input: { order_id: event.data.order_id } });
}

export const config: SubscriberConfig = {
  event: [
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.RETURN_RECEIVED,
  ],
  context: { subscriberId: "payment-order-changed" },
};
