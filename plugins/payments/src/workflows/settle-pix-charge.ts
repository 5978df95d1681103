import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { capturePaidSessionStep } from "./steps/capture-paid-session";
import { completePaidCartStep } from "./steps/complete-paid-cart";
import { concludeChargeRefundsStep } from "./steps/conclude-charge-refunds";
import { concludeChargeStep } from "./steps/conclude-charge";
import { confirmChargeStep } from "./steps/confirm-charge";
import { findChargeLockStep } from "./steps/find-charge-lock";

export type SettlePixChargeInput = { txid: string };

/**
 * Asks the PSP about one charge and applies the answer: captures the order's
 * payment, places the order of a cart paid in advance, or writes down why
 * neither happens. Safe to run at any time, any number of times, at once.
 *
 * @throws OutsideServiceError when the PSP does not answer (nothing changed)
 */
export const settlePixChargeWorkflow = createWorkflow("settle-pix-charge", (input: SettlePixChargeInput) => {
  const { key } = findChargeLockStep(input);
  acquireLockStep({ key, timeout: 30, ttl: 120 });

  const confirmed = confirmChargeStep(input);

  when("paid-before-its-order", { confirmed }, ({ confirmed }) => confirmed.action === "complete_cart").then(
    () => {
      completePaidCartStep(
        transform({ confirmed }, ({ confirmed }) => ({ cart_id: confirmed.cart_id ?? "" })),
      );
    },
  );
  when("paid", { confirmed }, ({ confirmed }) => confirmed.action !== "none").then(() => {
    capturePaidSessionStep(confirmed);
  });

  const conclusion = concludeChargeStep(input);
  concludeChargeRefundsStep(input);
  releaseLockStep({ key });
  return new WorkflowResponse(conclusion);
});
