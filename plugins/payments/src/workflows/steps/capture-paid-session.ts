import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { captureSession } from "../../lib/capture-session";
import { loadSurroundings } from "../../lib/charge-context";

type Input = { session_id?: string; collection_id?: string };

/** Captures the session of a paid charge. No compensation: it would call money that arrived cancelled. */
export const capturePaidSessionStep = createStep(
  "capture-paid-session",
  async ({ session_id: id, collection_id: collection }: Input, { container }) => {
    const context = id ? await loadSurroundings(container, id, collection ?? null) : undefined;
    if (!context?.session || context.captured || !context.order || context.order.canceled) {
      return new StepResponse({ captured: false });
    }
    return new StepResponse({ captured: await captureSession(container, context) });
  },
);
