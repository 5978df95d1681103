import { processPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { PaymentActions } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { loadProviderCharge } from "../../lib/charges/context";

/**
 * Lets core authorise and capture the session of a paid charge, unless that
 * happened before. It runs as a workflow of its own: compensating it would call
 * money that arrived cancelled.
 */
export const captureProviderChargeStep = createStep(
  "capture-provider-charge",
  async ({ charge_id: id }: { charge_id: string }, { container }) => {
    const context = await loadProviderCharge(container, id);
    if (
      !context?.session ||
      context.captured ||
      context.paidElsewhere ||
      !context.order ||
      context.order.canceled
    ) {
      return new StepResponse({ captured: false });
    }
    await processPaymentWorkflow(container).run({
      // Without an amount core takes the session's own, in its own decimals.
      input: {
        action: PaymentActions.SUCCESSFUL,
        data: { session_id: context.session.id } as { session_id: string; amount: number },
      },
    });
    return new StepResponse({ captured: true });
  },
);
