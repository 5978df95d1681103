import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { retryOrderPaymentWorkflow } from "./retry-order-payment";
import { validateDueTermsStep } from "./steps/validate-due-terms";

export type CreateDuePixInput = {
  order_id: string;
  /** Local date ("YYYY-MM-DD"), today or later. */
  due_on: string;
  /** Running days after it in which it can still be paid. */
  valid_days: number;
};

/**
 * Puts a PIX with a due date (cobv) in the place of an unpaid order's current
 * attempt, for buyers who pay on terms. The order waits until its last payable day.
 *
 * @throws MedusaError `pix_due_date_invalid` | `pix_payer_incomplete` | `order_payment_*`
 */
export const createDuePixWorkflow = createWorkflow("create-due-pix", (input: CreateDuePixInput) => {
  validateDueTermsStep(input);
  const attempt = retryOrderPaymentWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({
      order_id: input.order_id,
      method: "pix" as const,
      replace: true,
      context: { pix_due: { due_on: input.due_on, valid_days: input.valid_days } },
    })),
  });
  return new WorkflowResponse(attempt);
});
