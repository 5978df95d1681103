import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { resumeCoreRefundsStep } from "./steps/resume-core-refunds";
import { sweepRefundsStep } from "./steps/sweep-refunds";

export type SweepRefundsInput = { limit?: number };

/**
 * Finishes refunds that a crash, a silent provider or a lost webhook left
 * open, of every payment method. Safe to repeat.
 */
export const sweepRefundsWorkflow = createWorkflow("sweep-refunds", (input: SweepRefundsInput) => {
  resumeCoreRefundsStep();
  return new WorkflowResponse(sweepRefundsStep(input));
});
