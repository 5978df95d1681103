import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { closeProviderChargesStep } from "./steps/close-provider-charges";

export type CloseOrderChargesInput = { order_id: string };

/** Cancels a cancelled order's charges at their providers. Safe to repeat. */
export const closeOrderChargesWorkflow = createWorkflow(
  "close-order-charges",
  (input: CloseOrderChargesInput) => new WorkflowResponse(closeProviderChargesStep(input)),
);
