import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { resumeCasesStep } from "./steps/resume-cases";

/** Closes cases whose refund was made by a process that died before it could. Safe to repeat. */
export const resumePaymentCasesWorkflow = createWorkflow(
  "resume-payment-cases",
  () => new WorkflowResponse(resumeCasesStep()),
);
