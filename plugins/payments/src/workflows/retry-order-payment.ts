import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { PaymentMethod } from "../lib/records/types";
import { attachOrderAttemptStep } from "./steps/attach-order-attempt";
import { findOrderPaymentLockStep } from "./steps/find-order-payment-lock";
import { repriceOrderStep } from "./steps/reprice-order";
import { retireOrderAttemptsStep } from "./steps/retire-order-attempts";
import { startOrderAttemptStep } from "./steps/start-order-attempt";

export type RetryOrderPaymentInput = {
  order_id: string;
  method: PaymentMethod;
  /** What the provider's session takes: a card's token and installments. */
  data?: Record<string, unknown>;
  /** The server's own terms for the provider (a PIX with due date); never from a shopper's request. */
  context?: Record<string, unknown>;
  /** A new attempt although the current one, by the same method, can still be paid. */
  replace?: boolean;
  /** Only while no attempt is out for exactly what is owed: somebody may have made it in the meantime. */
  if_missing?: boolean;
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
      repriceOrderStep(
        transform({ input, retired }, ({ input, retired }) => ({ ...input, reprice: retired.reprice })),
      );
      const session = startOrderAttemptStep(
        transform({ input, lock, retired }, ({ input, lock, retired }) => ({
          collection_id: lock.collection_id,
          provider_id: retired.provider_id,
          data: input.data,
          context: input.context,
        })),
      );
      return attachOrderAttemptStep(
        transform({ input, lock, retired, session }, ({ input, lock, retired, session }) => ({
          order_id: input.order_id,
          collection_id: lock.collection_id,
          session_id: session.session_id,
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
