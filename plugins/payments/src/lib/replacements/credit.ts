import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { fromCentavos } from "@mestres/platform/lib/money";
import { findReplacements, REPLACEMENT } from "./find";

/**
 * Takes the cost of replacements off their order by a credit line of core's, or gives it back to the order when one was
 * cancelled. Core charges a replacement like a sale. Safe to repeat: what was credited is counted.
 *
 * @returns centavos that were credited, less those that were given back
 */
export async function creditReplacements(container: MedusaContainer, orderId: string): Promise<number> {
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
  return credited;
}
