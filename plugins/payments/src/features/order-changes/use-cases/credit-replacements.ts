import { createOrderCreditLinesWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { fromCentavos } from "@mestres/platform/lib/money";
import { readOrderMoney } from "@mestres/platform/lib/order-money";
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
      const amount = await allowed(container, orderId, missing);
      if (amount !== 0) {
        await createOrderCreditLinesWorkflow(container).run({
          input: {
            id: orderId,
            credit_lines: [{ amount: fromCentavos(amount), reference: REPLACEMENT, reference_id: claimId }],
          },
        });
        credited += amount;
      }
    }
    return new StepResponse({ credited });
  },
);

/** Core takes no credit line beyond what is owed, and no negative one beyond what is to be given back. */
async function allowed(container: MedusaContainer, orderId: string, missing: number): Promise<number> {
  const [money] = await readOrderMoney(container, [orderId]);
  const pending = (money?.total ?? 0) - (money?.pending_returns ?? 0) - (money?.paid ?? 0);
  return missing > 0 ? Math.max(0, Math.min(missing, pending)) : Math.min(0, Math.max(missing, pending));
}
