import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { HistorySource } from "../lib/records/types";
import { captureProviderChargeStep } from "./steps/capture-provider-charge";
import { completePaidCartStep } from "./steps/complete-paid-cart";
import { concludeProviderChargeStep } from "./steps/conclude-provider-charge";
import { confirmProviderChargeStep } from "./steps/confirm-provider-charge";
import { findProviderChargeLockStep } from "./steps/find-provider-charge-lock";

/** `source` says who made us look, for the history; "provider" by default. */
export type SettleChargeInput = { charge_id: string; source?: HistorySource };

/**
 * Asks the provider about one boleto or card charge and applies the answer:
 * captures the order's payment, places the order of a cart paid in advance, or
 * writes down why neither happens. Safe to run at any time, any number of
 * times, at once.
 *
 * @throws OutsideServiceError when the provider does not answer (nothing changed)
 */
export const settleChargeWorkflow = createWorkflow("settle-charge", (input: SettleChargeInput) => {
  const { key } = findProviderChargeLockStep(input);
  acquireLockStep({ key, timeout: 30, ttl: 120 });

  const confirmed = confirmProviderChargeStep(input);

  when("paid-before-its-order", { confirmed }, ({ confirmed }) => confirmed.action === "complete_cart").then(
    () => {
      completePaidCartStep(
        transform({ confirmed }, ({ confirmed }) => ({ cart_id: confirmed.cart_id ?? "" })),
      );
    },
  );
  when("paid", { confirmed }, ({ confirmed }) => confirmed.action !== "none").then(() => {
    captureProviderChargeStep(input);
  });

  const conclusion = concludeProviderChargeStep(input);
  releaseLockStep({ key });
  return new WorkflowResponse(conclusion);
});
