import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { askProvider } from "../../lib/refunds/ask-provider";
import { concludeRefunds } from "../../lib/refunds/conclude";
import { REFUNDS_STORE } from "../../lib/refunds/store";
import type RefundsModuleService from "../../modules/refunds/service";

/** Brings one refund forward and writes down what came of it: facts, hence no compensation. */
export const concludeRefundStep = createStep(
  "conclude-refund",
  async ({ id }: { id: string }, { container }) => {
    const store: RefundsModuleService = container.resolve(REFUNDS_STORE);
    // Read inside the lock: a webhook may have brought its end meanwhile.
    const refund = await store.retrievePaymentRefund(id);
    const due = refund.next_attempt_at && new Date(refund.next_attempt_at) <= new Date();
    const asked = due ? await askProvider(refund) : refund;
    await concludeRefunds(container, [asked]);
    return new StepResponse({ state: asked.state });
  },
);
