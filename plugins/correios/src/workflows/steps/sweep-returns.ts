import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { advanceReturn } from "../../returns/advance";
import { returnsOf } from "../../returns/store";

/** Each may cost a call of the Correios or a provider: what is left comes with the next minute. */
const AT_ONCE = 20;

/** Each machine takes its own; a return that stumbles stops nobody behind it. */
export const sweepReturnsStep = createStep("sweep-returns", async (_: undefined, { container }) => {
  const due = await returnsOf(container).takeDue(AT_ONCE);
  for (const row of due) {
    await advanceReturn(container, row);
  }
  return new StepResponse({ count: due.length });
});
