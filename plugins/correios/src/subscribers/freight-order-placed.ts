import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { recordFreightEstimatesWorkflow } from "../features/freight/use-cases/record-freight-estimates";

/** Notes a freight that was sold at an estimated price. */
export default async function noteEstimates({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await recordFreightEstimatesWorkflow(container).run({ input: { order_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "freight-order-placed" },
};
