import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { attachOrderChargesStep } from "./steps/attach-order-charges";

export type AttachPixOrderChargesInput = { order_id: string };

/** Ties a new order to its charges; answers those that are to be settled now. Safe to repeat. */
export const attachPixOrderChargesWorkflow = createWorkflow(
  "attach-pix-order-charges",
  (input: AttachPixOrderChargesInput) => new WorkflowResponse(attachOrderChargesStep(input)),
);
