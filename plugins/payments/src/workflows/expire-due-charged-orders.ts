import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { expireDueChargedOrdersStep } from "./steps/expire-due-charged-orders";

export type ExpireDueChargedOrdersInput = { limit?: number };

/** Cancels every order whose boleto or card was not paid in time. Safe to repeat. */
export const expireDueChargedOrdersWorkflow = createWorkflow(
  "expire-due-charged-orders",
  (input: ExpireDueChargedOrdersInput) => new WorkflowResponse(expireDueChargedOrdersStep(input)),
);
