import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { PaidAttempt } from "../../lib/order-payment/retire";
import { settleAttempt } from "../../lib/order-payment/retry";

/**
 * Captures what staff accepted as the whole payment, with the locks free. Should
 * it fail, the charge is due and the sweep goes on: hence no compensation.
 */
export const settleAcceptedStep = createStep(
  "settle-accepted",
  async ({ attempt }: { attempt: PaidAttempt | null }, { container }) => {
    if (attempt) {
      await settleAttempt(container, attempt);
    }
    return new StepResponse({ settled: Boolean(attempt) });
  },
);
