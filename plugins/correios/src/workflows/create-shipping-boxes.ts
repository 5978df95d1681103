import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { NewShippingBox } from "../boxes/types";
import { createShippingBoxesStep } from "./steps/create-shipping-boxes";

/** Adds boxes to the store, all or none. @throws MedusaError `shipping_box_name_taken` | `shipping_box_outside_too_small` */
export const createShippingBoxesWorkflow = createWorkflow(
  "create-shipping-boxes",
  (boxes: NewShippingBox[]) => new WorkflowResponse(createShippingBoxesStep(boxes)),
);
