import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createDeliverySetupStep, type NewSetup } from "./steps/create-delivery-setup";

export type { NewSetup };

/** Sets up a delivery area, a pick-up point or a free-freight rule. @throws as `readSetup` */
export const createDeliverySetupWorkflow = createWorkflow(
  "create-delivery-setup",
  (input: NewSetup) => new WorkflowResponse(createDeliverySetupStep(input)),
);
