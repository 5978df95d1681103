import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { advanceReturn } from "../../returns/advance";
import { announceReturn } from "../../returns/announce";
import { findReturn } from "../../returns/store";

/**
 * Does what a return needs next and tells of it. It never fails, so there is nothing to take back: what does not
 * succeed is written down for the job.
 */
export const advanceReturnStep = createStep(
  "advance-return",
  async ({ id }: { id: string }, { container }) => {
    const before = await findReturn(container, id);
    const after = await advanceReturn(container, before);
    // A change has told of itself; a new return that waits has not.
    if (after.state === before.state) {
      await announceReturn(container, after);
    }
    return new StepResponse(after);
  },
);
