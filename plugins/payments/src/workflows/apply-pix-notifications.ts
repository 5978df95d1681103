import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { applyNotificationsStep } from "./steps/apply-notifications";

export type ApplyPixNotificationsInput = {
  /** Only these; without it those that are due. */
  ids?: string[];
  limit?: number;
};

/** Applies stored webhook notifications. Safe to repeat. */
export const applyPixNotificationsWorkflow = createWorkflow(
  "apply-pix-notifications",
  (input: ApplyPixNotificationsInput) => new WorkflowResponse(applyNotificationsStep(input)),
);
