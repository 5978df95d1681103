import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { enterTrackingCodeStep, type EnterTrackingCodeInput } from "./steps/enter-tracking-code";

/** Staff type the code of a parcel that was posted elsewhere; from then on it is followed like any other. */
export const enterTrackingCodeWorkflow = createWorkflow(
  "enter-tracking-code",
  (input: EnterTrackingCodeInput) => new WorkflowResponse(enterTrackingCodeStep(input)),
);
