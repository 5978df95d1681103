import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { creditReplacements } from "../../../lib/replacements/credit";

/** Credits what is not credited yet, see {@link creditReplacements}. */
export const creditReplacementsStep = createStep(
  "credit-replacements",
  async ({ order_id: orderId }: { order_id: string }, { container }) =>
    new StepResponse({ credited: await creditReplacements(container, orderId) }),
);
