import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { resumeInterruptedOrdersStep } from "./steps/resume-interrupted-orders";

/** Finds carts whose completion died with its process, and finishes or undoes it. Safe to repeat. */
export const resumeInterruptedOrdersWorkflow = createWorkflow(
  "resume-interrupted-orders",
  () => new WorkflowResponse(resumeInterruptedOrdersStep()),
);
