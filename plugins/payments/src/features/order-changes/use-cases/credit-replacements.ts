import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { fromCentavos } from "@mestres/platform/lib/money";
import { findReplacements, REPLACEMENT } from "../read/replacements";

/**
 * Takes the cost of replacements off their order by a credit line of core's, or gives it back to the order when one was
 * cancelled. Core charges a replacement like a sale. Safe to repeat: what was credited is counted.
 */
export const creditReplacementsStep = createStep(
  "credit-replacements",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    let credited = 0;
    for (const { claim_id: claimId, missing } of await findReplacements(container, orderId)) {
      // Core's workflow for credit lines takes none beyond what is pending; its refunds' own takes any.
      await container.resolve(Modules.WORKFLOW_ENGINE).run("create-order-refund-credit-lines", {
        input: {
          order_id: orderId,
          amount: fromCentavos(missing),
          reference: REPLACEMENT,
          referenceId: claimId,
        },
      });
      credited += missing;
    }
    return new StepResponse({ credited });
  },
);
