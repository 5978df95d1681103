import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { expireDueOrdersStep } from "./steps/expire-due-orders";

export type ExpireDuePixOrdersInput = { limit?: number };

/** Cancels every order whose PIX was not paid in time. Safe to repeat. */
export const expireDuePixOrdersWorkflow = createWorkflow(
  "expire-due-pix-orders",
  (input: ExpireDuePixOrdersInput) => new WorkflowResponse(expireDueOrdersStep(input)),
);
