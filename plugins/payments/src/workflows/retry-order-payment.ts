import { acquireLockStep, createPaymentSessionsWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { PaymentMethod } from "../lib/records/types";
import { attachOrderAttemptStep } from "./steps/attach-order-attempt";
import { findOrderPaymentLockStep } from "./steps/find-order-payment-lock";
import { repriceOrderStep } from "./steps/reprice-order";
import { retireOrderAttemptsStep } from "./steps/retire-order-attempts";

export type RetryOrderPaymentInput = {
  order_id: string;
  method: PaymentMethod;
  /** What the provider's session takes: a card's token and installments. */
  data?: Record<string, unknown>;
};

/**
 * Another attempt to pay an order, by the same or another method: the old
 * attempt leaves its provider first, then the order takes the method's price,
 * then a new session is made in the order's own collection.
 *
 * @returns `settle`: an attempt that was paid meanwhile; `started`: the new one
 * @throws MedusaError `order_payment_*`, or the provider's own refusal
 */
export const retryOrderPaymentWorkflow = createWorkflow(
  "retry-order-payment",
  (input: RetryOrderPaymentInput) => {
    const lock = findOrderPaymentLockStep(input);
    acquireLockStep({ key: lock.key, timeout: 30, ttl: 120 });
    const retired = retireOrderAttemptsStep(input);

    const started = when("new-attempt", { retired }, ({ retired }) => retired.proceed).then(() => {
      repriceOrderStep(input);
      const session = createPaymentSessionsWorkflow.runAsStep({
        input: transform({ input, lock, retired }, ({ input, lock, retired }) => ({
          payment_collection_id: lock.collection_id,
          provider_id: retired.provider_id,
          data: input.data,
        })),
      });
      return attachOrderAttemptStep(
        transform({ input, lock, retired, session }, ({ input, lock, retired, session }) => ({
          order_id: input.order_id,
          collection_id: lock.collection_id,
          session_id: session.id,
          provider_id: retired.provider_id,
          method: input.method,
          from: retired.from,
        })),
      );
    });

    releaseLockStep({ key: lock.key });
    return new WorkflowResponse({ retired, started });
  },
);
