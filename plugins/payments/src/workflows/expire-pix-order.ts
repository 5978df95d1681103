import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { expireOrderStep } from "./steps/expire-order";
import { findOrderLockStep } from "./steps/find-order-lock";

export type ExpirePixOrderInput = { order_id: string };

/**
 * Cancels an order whose PIX was not paid in time, unless the PSP says otherwise.
 *
 * @throws OutsideServiceError | MedusaError `pix_not_found`
 */
export const expirePixOrderWorkflow = createWorkflow("expire-pix-order", (input: ExpirePixOrderInput) => {
  const { key } = findOrderLockStep(input);
  acquireLockStep({ key, timeout: 30, ttl: 120 });
  const expired = expireOrderStep(input);
  releaseLockStep({ key });
  return new WorkflowResponse(expired);
});
