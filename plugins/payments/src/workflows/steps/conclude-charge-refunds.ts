import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { concludeRefunds } from "../../lib/refunds/conclude";
import { REFUNDS_STORE } from "../../lib/refunds/store";
import type RefundsModuleService from "../../modules/refunds/service";

/** Concludes the refunds that the PSP's answer about a charge brought news of. Facts, hence no compensation. */
export const concludeChargeRefundsStep = createStep(
  "conclude-charge-refunds",
  async ({ txid }: { txid: string }, { container }) => {
    const store: RefundsModuleService = container.resolve(REFUNDS_STORE);
    const refunds = await store.listUnfinished({ chargeReference: txid, limit: 50 });
    await concludeRefunds(container, refunds);
    return new StepResponse({ count: refunds.length });
  },
);
