import { confirmClaimRequestWorkflow } from "@medusajs/medusa/core-flows";
import { addStepBefore } from "@mestres/platform/lib/core-workflows";
import { creditReplacements } from "../lib/replacements/credit";
import { orderOfClaim } from "../lib/replacements/find";

/*
 * Core (2.21.2) charges a replacement like a sale, and asks for its price as it confirms the claim. Here the shop takes
 * the cost upon itself before that, so that nobody is asked for it, and no change of ours is under way when staff goes
 * on. Nothing is undone: only the collection and the event come after it, and the follow-up counts what was credited.
 * Loaded with the workflows, which every process runs.
 */
addStepBefore<{ claim_id: string }, number>(
  confirmClaimRequestWorkflow,
  "create-or-update-order-payment-collection-as-step",
  "mestres-credit-replacement",
  {
    run: async ({ container, input }) => {
      const orderId = await orderOfClaim(container, input.claim_id);
      return orderId ? creditReplacements(container, orderId) : 0;
    },
    undo: () => Promise.resolve(),
  },
);
