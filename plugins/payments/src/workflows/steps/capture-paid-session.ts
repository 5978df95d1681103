import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { captureSession } from "../../lib/capture-session";
import { loadSurroundings } from "../../lib/charge-context";
import type { ConfirmedCharge } from "./confirm-charge";

type Input = Pick<ConfirmedCharge, "session_id" | "collection_id" | "paid">;

/** Captures the session of a paid charge. No compensation: it would call money that arrived cancelled. */
export const capturePaidSessionStep = createStep(
  "capture-paid-session",
  async ({ session_id: id, collection_id: collection, paid }: Input, { container }) => {
    const context = id ? await loadSurroundings(container, id, collection ?? null) : undefined;
    if (!context?.session || context.captured || !context.order || context.order.canceled) {
      return new StepResponse({ captured: false });
    }
    // What the PSP confirmed holds for the amount that it was asked about.
    const confirmed = paid?.amount === context.session.amount ? paid.data : undefined;
    return new StepResponse({ captured: await captureSession(container, context, confirmed) });
  },
);
