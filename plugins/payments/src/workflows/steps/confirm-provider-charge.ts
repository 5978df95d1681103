import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { loadProviderCharge } from "../../lib/charges/context";
import { pollProviderCharge } from "../../lib/charges/retire";
import type { SettleAction } from "../../lib/confirm-charge";
import type { HistorySource } from "../../lib/records/types";

type Input = { charge_id: string; source?: HistorySource };
export type ConfirmedProviderCharge = { action: SettleAction; cart_id?: string };

/** Asks the provider and writes down its answer: facts, hence no compensation. */
export const confirmProviderChargeStep = createStep(
  "confirm-provider-charge",
  async ({ charge_id: id, source = "provider" }: Input, { container }) => {
    const action = await pollProviderCharge(container, id, source);
    const context = action === "complete_cart" ? await loadProviderCharge(container, id) : undefined;
    return new StepResponse<ConfirmedProviderCharge>({ action, cart_id: context?.cartId });
  },
);
