import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { concludeRefundStep } from "./steps/conclude-refund";
import { findRefundLockStep } from "./steps/find-refund-lock";

export type ConcludeRefundInput = { id: string };

/** Asks the provider about one refund, then brings history and core's books up to date. Safe to repeat. */
export const concludeRefundWorkflow = createWorkflow("conclude-refund", (input: ConcludeRefundInput) => {
  const { key } = findRefundLockStep(input);
  acquireLockStep({ key, timeout: 30, ttl: 120 });
  const concluded = concludeRefundStep(input);
  releaseLockStep({ key });
  return new WorkflowResponse(concluded);
});
