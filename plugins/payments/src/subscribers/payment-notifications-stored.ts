import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PAYMENT_NOTIFICATIONS_STORED, type PaymentNotificationsStored } from "../lib/charges/events";
import { applyPaymentNotificationsWorkflow } from "../workflows/apply-payment-notifications";

/** Applies news at once. Should the event get lost, the sweeping job finds them in the table. */
export default async function applyStoredPaymentNotifications({
  event,
  container,
}: SubscriberArgs<PaymentNotificationsStored>): Promise<void> {
  await applyPaymentNotificationsWorkflow(container).run({ input: { ids: event.data.ids } });
}

export const config: SubscriberConfig = {
  event: PAYMENT_NOTIFICATIONS_STORED,
  context: { subscriberId: "payment-notifications-stored" },
};
