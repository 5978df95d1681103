import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { recordFreightEstimatesStep } from "./steps/record-freight-estimates";

/** Notes what of an order's freight was sold at an estimated price, so that the real one is asked for later. */
export const recordFreightEstimatesWorkflow = createWorkflow(
  "record-freight-estimates",
  (input: { order_id: string }) => new WorkflowResponse(recordFreightEstimatesStep(input)),
);
