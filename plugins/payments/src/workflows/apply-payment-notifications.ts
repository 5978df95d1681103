import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { applyPaymentNotificationsStep } from "./steps/apply-payment-notifications";

export type ApplyPaymentNotificationsInput = {
  /** Only these; without it those that are due. */
  ids?: string[];
  limit?: number;
};

/** Applies stored notifications of boletos and cards. Safe to repeat. */
export const applyPaymentNotificationsWorkflow = createWorkflow(
  "apply-payment-notifications",
  (input: ApplyPaymentNotificationsInput) => new WorkflowResponse(applyPaymentNotificationsStep(input)),
);
