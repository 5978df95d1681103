import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { askProvider } from "../../lib/refunds/ask-provider";
import { concludeRefunds } from "../../lib/refunds/conclude";
import { REFUNDS_STORE } from "../../lib/refunds/store";
import type RefundsModuleService from "../../modules/refunds/service";
import type { PaymentRefundRow } from "../../modules/refunds/service";

/** Brings one refund forward and writes down what came of it: facts, hence no compensation. */
export const concludeRefundStep = createStep(
  "conclude-refund",
  async ({ id }: { id: string }, { container }) => {
    const store: RefundsModuleService = container.resolve(REFUNDS_STORE);
    // Read inside the lock: a webhook may have brought its end meanwhile.
    const refund = await store.retrievePaymentRefund(id);
    const due = refund.next_attempt_at && new Date(refund.next_attempt_at) <= new Date();
    const asked = due ? await askUnlessAbandoned(container, store, refund) : refund;
    await concludeRefunds(container, [asked]);
    return new StepResponse({ state: asked.state });
  },
);

/**
 * A decision that core took back before the provider heard of it is void: staff
 * saw an error then, and has decided anew.
 */
async function askUnlessAbandoned(
  container: MedusaContainer,
  store: RefundsModuleService,
  refund: PaymentRefundRow,
): Promise<PaymentRefundRow> {
  const { attempts, core_refund_id: coreRefundId } = refund;
  const kept =
    attempts > 0 || !coreRefundId
      ? true
      : (await container.resolve(Modules.PAYMENT).listRefunds({ id: coreRefundId })).length > 0;
  return kept
    ? askProvider(refund)
    : store.applyReport(refund.id, {
        status: "failed",
        reason: "A devolução foi desfeita antes de chegar ao provedor.",
      });
}
