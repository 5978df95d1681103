import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { closeOrderChargesStep } from "./steps/close-order-charges";

export type ClosePixOrderChargesInput = { order_id: string };

/** Makes the codes of a cancelled order unpayable. Safe to repeat. */
export const closePixOrderChargesWorkflow = createWorkflow(
  "close-pix-order-charges",
  (input: ClosePixOrderChargesInput) => new WorkflowResponse(closeOrderChargesStep(input)),
);
