import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { deleteShippingBoxStep } from "./steps/delete-shipping-box";

/** Takes a box out of the store's list. @throws MedusaError `shipping_box_not_found` */
export const deleteShippingBoxWorkflow = createWorkflow(
  "delete-shipping-box",
  (id: string) => new WorkflowResponse(deleteShippingBoxStep(id)),
);
