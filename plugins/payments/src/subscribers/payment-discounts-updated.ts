import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { SETTINGS_UPDATED_EVENT } from "@mestres/platform/modules/settings";
import { paymentDiscountSettings } from "../lib/discounts/settings";
import { syncPixDiscountWorkflow } from "../workflows/sync-pix-discount";

/** A new percent is in force at once. Should the event get lost, the next payment session does it. */
export default async function syncChangedDiscount({
  event,
  container,
}: SubscriberArgs<{ namespace: string }>): Promise<void> {
  if (event.data.namespace === paymentDiscountSettings.namespace) {
    await syncPixDiscountWorkflow(container).run();
  }
}

export const config: SubscriberConfig = {
  event: SETTINGS_UPDATED_EVENT,
  context: { subscriberId: "payment-discounts-updated" },
};
