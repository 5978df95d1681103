import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { checkOpenChargesStep } from "./steps/check-open-charges";

export type CheckOpenPixChargesInput = { budget_seconds?: number };

/** Asks the PSP about open charges that are due. Safe to repeat. */
export const checkOpenPixChargesWorkflow = createWorkflow(
  "check-open-pix-charges",
  (input: CheckOpenPixChargesInput) => new WorkflowResponse(checkOpenChargesStep(input)),
);
