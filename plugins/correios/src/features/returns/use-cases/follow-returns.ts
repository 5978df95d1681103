import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { errorText } from "@mestres/platform/lib/error-text";
import { returnsOf } from "../read/returns";
import { advanceReturn } from "./advance";
import { announceReturns } from "./announce";
import { notePosted } from "./authorize";
import { postedReturnOf } from "./return-parcel";

/** What tracking tells of a parcel that comes back moves its return on. */
export const noteReturnParcelStep = createStep(
  "note-return-parcel",
  async ({ parcel_id: parcelId }: { parcel_id: string }, { container }) => {
    const row = await postedReturnOf(container, parcelId);
    const posted = row && (await notePosted(container, row));
    if (posted?.state === "posted" && row?.state !== "posted") {
      await advanceReturn(container, posted);
    }
    return new StepResponse({ id: posted?.id ?? null });
  },
);

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

/** What a process that died, or a bus that was silent, left untold. A bus that still is silent stops nothing. */
export const announceReturnsStep = createStep("announce-returns", async (_: undefined, { container }) => {
  try {
    return new StepResponse({ count: await announceReturns(container) });
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Devoluções por avisar: ${errorText(error)}`);
    return new StepResponse({ count: 0 });
  }
});

/** Takes up every return that waits for something: a code, its posting, a refund, core, its news. Safe to repeat. */
export const sweepCorreiosReturnsWorkflow = createWorkflow("sweep-correios-returns", () => {
  // First, since sweeping touches the rows: they would look as if their writer were still at work.
  announceReturnsStep();
  return new WorkflowResponse(sweepReturnsStep());
});

/** Tracking told something of a parcel: if it is a return's, that moves on. */
export const noteCorreiosReturnParcelWorkflow = createWorkflow(
  "note-correios-return-parcel",
  (input: { parcel_id: string }) => new WorkflowResponse(noteReturnParcelStep(input)),
);
