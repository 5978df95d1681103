import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { sweepCounterPixStep } from "./steps/sweep-counter-pix";

/** Finds payments by codes for the counter whose webhook was lost. Safe to repeat. */
export const sweepCounterPixWorkflow = createWorkflow(
  "sweep-counter-pix",
  () => new WorkflowResponse(sweepCounterPixStep()),
);
