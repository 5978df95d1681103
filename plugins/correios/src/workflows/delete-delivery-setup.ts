import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { deleteDeliverySetupStep, type SetupRef } from "./steps/delete-delivery-setup";

/** Takes a delivery area, a pick-up point or a free-freight rule away. @throws MedusaError `…_not_found` */
export const deleteDeliverySetupWorkflow = createWorkflow(
  "delete-delivery-setup",
  (input: SetupRef) => new WorkflowResponse(deleteDeliverySetupStep(input)),
);
