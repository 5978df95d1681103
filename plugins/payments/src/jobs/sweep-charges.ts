import type { MedusaContainer } from "@medusajs/framework/types";
import { applyPaymentNotificationsWorkflow } from "../workflows/apply-payment-notifications";
import { reconcileChargesWorkflow } from "../workflows/reconcile-charges";

let running = false;

/**
 * Applies notifications that were stored and not processed, and asks the
 * providers about open charges. One run at a time in a process: with many open
 * charges a run outlives its minute.
 */
export default async function sweepCharges(container: MedusaContainer): Promise<void> {
  if (running) {
    return;
  }
  running = true;
  try {
    await applyPaymentNotificationsWorkflow(container).run({ input: {} });
    await reconcileChargesWorkflow(container).run({ input: {} });
  } finally {
    running = false;
  }
}

export const config = { name: "sweep-charges", schedule: "* * * * *" };
