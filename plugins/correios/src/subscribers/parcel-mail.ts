import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { mailOf } from "../features/tracking/mail/choose-template";
import { deliverParcelMail, parcelMailEntry } from "../features/tracking/use-cases/deliver-parcel-mail";
import { PARCEL_UPDATED, type ParcelUpdated } from "../events";

/**
 * Writes to the shopper. The message is kept first: while the mail server is away it waits for the job, and nothing
 * else waits for it.
 */
export default async function mailParcel({ event, container }: SubscriberArgs<ParcelUpdated>): Promise<void> {
  const mail = mailOf(event.data.state);
  if (!mail) {
    return;
  }
  const order = { parcel_id: event.data.id, mail };
  await container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE).receive(parcelMailEntry(order));
  try {
    await deliverParcelMail(container, order);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `E-mail da encomenda ${event.data.id} fica para depois: ${error instanceof Error ? error.message : error}`,
      );
  }
}

export const config: SubscriberConfig = {
  event: PARCEL_UPDATED,
  context: { subscriberId: "parcel-mail" },
};
