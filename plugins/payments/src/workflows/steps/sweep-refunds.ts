import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { REFUNDS_STORE } from "../../lib/refunds/store";
import type RefundsModuleService from "../../modules/refunds/service";
import { concludeRefundWorkflow } from "../conclude-refund";

/** Concludes what is open or not written everywhere yet, each refund on its own. */
export const sweepRefundsStep = createStep(
  "sweep-refunds",
  async ({ limit = 200 }: { limit?: number }, { container }) => {
    const store: RefundsModuleService = container.resolve(REFUNDS_STORE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const unfinished = await store.claimUnfinished(limit);
    for (const { id } of unfinished) {
      const { errors } = await concludeRefundWorkflow(container).run({ input: { id }, throwOnError: false });
      for (const { error } of errors) {
        logger.warn(`Reembolso ${id}: adiado: ${(error as Error).message}`);
      }
    }
    return new StepResponse({ count: unfinished.length });
  },
);
