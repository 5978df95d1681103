import { processPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { PaymentActions } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { loadChargeContext } from "../../lib/charge-context";

/**
 * Lets core authorise and capture the session: the provider asks the PSP once
 * more, and the order gets its payment and transaction. Skipped when that
 * happened before. It runs as a workflow of its own: compensating it would call
 * money that arrived cancelled.
 */
export const capturePaidSessionStep = createStep(
  "capture-paid-session",
  async ({ txid }: { txid: string }, { container }) => {
    const context = await loadChargeContext(container, txid);
    if (!context?.session || context.captured || !context.order || context.order.canceled) {
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
