import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { PIX_NOTIFICATIONS_STORED, type PixNotificationsStored } from "../lib/events";
import { gather } from "../lib/gather";
import { applyPixNotificationsWorkflow } from "../workflows/apply-pix-notifications";

type Stored = { ids: string[]; container: MedusaContainer };

/** Batches of news at a time: one that waits for a slow PSP leaves the others alone. */
const LANES = 4;

/** News that come while others are applied are applied together, in their order. */
const apply = gather<Stored, true>(async (all) => {
  const { container } = all[0] as Stored;
  await applyPixNotificationsWorkflow(container).run({ input: { ids: all.flatMap(({ ids }) => ids) } });
  return all.map(() => true);
}, LANES);

/** Applies news at once. Should the event get lost, the sweeping job finds them in the table. */
export default async function applyStoredPixNotifications({
  event,
  container,
}: SubscriberArgs<PixNotificationsStored>): Promise<void> {
  await apply({ ids: event.data.ids, container });
}

export const config: SubscriberConfig = {
  event: PIX_NOTIFICATIONS_STORED,
  context: { subscriberId: "pix-notifications-stored" },
};
