import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readFulfillmentPlan } from "../../tracking/fulfillment";
import { trackingUrl } from "../../tracking/links";

export type ParcelFulfillmentInput = { order_id: string; fulfillment_id: string };

/** What is left to tell Medusa of a fulfilment, by its parcels as they stand now. */
export const planParcelFulfillmentStep = createStep(
  "plan-parcel-fulfillment",
  async ({ order_id, fulfillment_id }: ParcelFulfillmentInput, { container }) =>
    new StepResponse(await readFulfillmentPlan(container, order_id, fulfillment_id, trackingUrl)),
);
