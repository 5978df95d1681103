import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { findReturn } from "../read/returns";
import { advanceReturn } from "./advance";
import { announceReturn } from "./announce";
import { cancelReturn } from "./decisions";
import { openReturn, type ReturnWish } from "./open-return";

/** Writes a return down. Taken back, it is cancelled: what was asked for stays readable. */
export const openReturnStep = createStep(
  "open-return",
  async (wish: ReturnWish, { container }) => {
    const row = await openReturn(container, wish);
    return new StepResponse(row, row.id);
  },
  async (id, { container }) => {
    if (id) {
      await cancelReturn(container, id, { by: "job", note: "Não foi possível registrar a devolução." });
    }
  },
);

/**
 * Does what a return needs next and tells of it. It never fails, so there is nothing to take back: what does not
 * succeed is written down for the job.
 */
export const advanceReturnStep = createStep(
  "advance-return",
  async ({ id }: { id: string }, { container }) => {
    const after = await advanceReturn(container, await findReturn(container, id));
    // A new return that waits has told of itself nowhere; of one that moved on nothing is left to tell.
    return new StepResponse(await announceReturn(container, after));
  },
);

/**
 * A shopper sends something back: written down, agreed to where the rule says so, with core's return and the posting
 * code if they can be had at once.
 * @throws MedusaError `return_*`
 */
export const requestCorreiosReturnWorkflow = createWorkflow("request-correios-return", (wish: ReturnWish) => {
  const opened = openReturnStep(wish);
  return new WorkflowResponse(advanceReturnStep(opened));
});
