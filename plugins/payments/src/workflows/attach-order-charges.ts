import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { attachProviderChargesStep } from "./steps/attach-provider-charges";

export type AttachOrderChargesInput = { order_id: string };

/** Ties a new order to its boleto or card charges; answers those that are to be settled now. Safe to repeat. */
export const attachOrderChargesWorkflow = createWorkflow(
  "attach-order-charges",
  (input: AttachOrderChargesInput) => new WorkflowResponse(attachProviderChargesStep(input)),
);
