import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { updateShippingBoxStep, type ShippingBoxChange } from "./steps/update-shipping-box";

/**
 * Changes a box of the store.
 * @throws MedusaError `shipping_box_not_found` | `shipping_box_name_taken` | `shipping_box_outside_too_small`
 */
export const updateShippingBoxWorkflow = createWorkflow(
  "update-shipping-box",
  (input: ShippingBoxChange) => new WorkflowResponse(updateShippingBoxStep(input)),
);
