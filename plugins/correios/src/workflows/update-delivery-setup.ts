import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { updateDeliverySetupStep, type SetupChange } from "./steps/update-delivery-setup";

/** Changes a delivery area, a pick-up point or a free-freight rule. @throws as `readSetup`, and `…_not_found` */
export const updateDeliverySetupWorkflow = createWorkflow(
  "update-delivery-setup",
  (input: SetupChange) => new WorkflowResponse(updateDeliverySetupStep(input)),
);
