import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { reconcileChargesStep } from "./steps/reconcile-charges";

export type ReconcileChargesInput = {
  /** How long it may go on with further pages, seconds. Default 240. */
  budget_seconds?: number;
};

/**
 * Asks the providers about every open boleto and card charge that is due, which
 * finds what a lost webhook hid. Safe to repeat, and to run in several processes.
 */
export const reconcileChargesWorkflow = createWorkflow(
  "reconcile-charges",
  (input: ReconcileChargesInput) => new WorkflowResponse(reconcileChargesStep(input)),
);
