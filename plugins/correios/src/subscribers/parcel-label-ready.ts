import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { writeFulfillmentLabelsWorkflow } from "../features/tracking/use-cases/write-fulfillment-labels";
import { PARCEL_UPDATED, type ParcelUpdated } from "../events";

/** A label that can be printed is shown where core shows a fulfilment's labels. */
export default async function writeParcelLabel({
  event: { data },
  container,
}: SubscriberArgs<ParcelUpdated>): Promise<void> {
  if (data.state !== "ready") {
    return;
  }
  await writeFulfillmentLabelsWorkflow(container).run({
    input: { parcel_id: data.id, order_id: data.order_id },
  });
}

export const config: SubscriberConfig = {
  event: PARCEL_UPDATED,
  context: { subscriberId: "parcel-label-ready" },
};
