import { acquireLockStep, createPaymentSessionsWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { PIX_PROVIDER_ID } from "../lib/order-pix";
import { attachRenewedChargeStep } from "./steps/attach-renewed-charge";
import { findOrderLockStep } from "./steps/find-order-lock";
import { retireOrderChargeStep } from "./steps/retire-order-charge";

export type RenewPixOrderInput = { order_id: string };

/**
 * A new code for an unpaid order whose code expired: a new session in the
 * order's own payment collection (core deletes the old one). An order whose
 * code is still good, or that was paid meanwhile, is left as it is.
 *
 * @returns `settle_txid`: a charge that turned out to be paid, to be settled now
 */
export const renewPixOrderWorkflow = createWorkflow("renew-pix-order", (input: RenewPixOrderInput) => {
  const lock = findOrderLockStep(input);
  acquireLockStep({ key: lock.key, timeout: 30, ttl: 120 });
  const retired = retireOrderChargeStep(input);

  when("needs-new-code", { retired }, ({ retired }) => retired.renew).then(() => {
    const session = createPaymentSessionsWorkflow.runAsStep({
      input: transform({ lock }, ({ lock }) => ({
        payment_collection_id: lock.collection_id,
        provider_id: PIX_PROVIDER_ID,
      })),
    });
    attachRenewedChargeStep(
      transform({ input, lock, session }, ({ input, lock, session }) => ({
        order_id: input.order_id,
        collection_id: lock.collection_id,
        session_id: session.id,
      })),
    );
  });

  releaseLockStep({ key: lock.key });
  return new WorkflowResponse(retired);
});
