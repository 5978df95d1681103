import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { captureSession } from "../../lib/capture-session";
import { loadProviderCharge } from "../../lib/charges/context";

/** Captures the session of a paid charge. No compensation: it would call money that arrived cancelled. */
export const captureProviderChargeStep = createStep(
  "capture-provider-charge",
  async ({ charge_id: id }: { charge_id: string }, { container }) => {
    const context = await loadProviderCharge(container, id);
    if (
      !context?.session ||
      context.captured ||
      context.paidElsewhere ||
      !context.order ||
      context.order.canceled
    ) {
      return new StepResponse({ captured: false });
    }
    return new StepResponse({ captured: await captureSession(container, context) });
  },
);
