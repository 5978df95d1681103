import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { writeFulfillmentLabelsStep } from "./steps/write-fulfillment-labels";

/** Lets Medusa's fulfilment show the codes and labels of its parcels. One run at a time per order. */
export const writeFulfillmentLabelsWorkflow = createWorkflow(
  "write-fulfillment-labels",
  (input: { parcel_id: string; order_id: string }) => {
    const key = transform({ input }, ({ input }) => `parcel-labels:${input.order_id}`);
    acquireLockStep({ key, timeout: 30, ttl: 60 });
    const written = writeFulfillmentLabelsStep(input);
    releaseLockStep({ key });
    return new WorkflowResponse(written);
  },
);
