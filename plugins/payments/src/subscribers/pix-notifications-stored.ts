import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PIX_NOTIFICATIONS_STORED, type PixNotificationsStored } from "../lib/events";
import { applyPixNotificationsWorkflow } from "../workflows/apply-pix-notifications";

/** Applies news at once. Should the event get lost, the sweeping job finds them in the table. */
export default async function applyStoredPixNotifications({
  event,
  container,
}: SubscriberArgs<PixNotificationsStored>): Promise<void> {
  await applyPixNotificationsWorkflow(container).run({ input: { ids: event.data.ids } });
}

export const config: SubscriberConfig = {
  event: PIX_NOTIFICATIONS_STORED,
  context: { subscriberId: "pix-notifications-stored" },
};
