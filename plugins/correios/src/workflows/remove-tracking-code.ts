import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { removeTrackingCodeStep } from "./steps/remove-tracking-code";

/** Staff take back a code that they typed wrong. */
export const removeTrackingCodeWorkflow = createWorkflow(
  "remove-tracking-code",
  (input: { parcel_id: string }) => new WorkflowResponse(removeTrackingCodeStep(input)),
);
