import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { expireChargedOrderStep } from "./steps/expire-charged-order";
import { findOrderChargesLockStep } from "./steps/find-order-charges-lock";

export type ExpireChargedOrderInput = { order_id: string };

/**
 * Cancels an order whose boleto was not paid in time, unless its issuer says
 * otherwise.
 *
 * @throws OutsideServiceError | MedusaError `charge_not_found`
 */
export const expireChargedOrderWorkflow = createWorkflow(
  "expire-charged-order",
  (input: ExpireChargedOrderInput) => {
    const { key } = findOrderChargesLockStep(input);
    acquireLockStep({ key, timeout: 30, ttl: 120 });
    const expired = expireChargedOrderStep(input);
    releaseLockStep({ key });
    return new WorkflowResponse(expired);
  },
);
