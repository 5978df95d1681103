import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { errorText } from "@mestres/platform/lib/error-text";
import { wasPosted } from "../features/parcels/domain/state";
import { fulfillmentEntry, settleFulfillment } from "../features/tracking/use-cases/settle-fulfillment";
import { PARCEL_UPDATED, type ParcelUpdated } from "../events";

/** Lets the order's fulfilment follow its parcels: kept first, and taken up again by the job when it fails. */
export default async function settleParcelFulfillment({
  event,
  container,
}: SubscriberArgs<ParcelUpdated>): Promise<void> {
  if (!wasPosted(event.data.state)) {
    return;
  }
  await container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE).receive(fulfillmentEntry(event.data));
  try {
    await settleFulfillment(container, event.data);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Envio da encomenda ${event.data.id} fica para depois: ${errorText(error)}`);
  }
}

export const config: SubscriberConfig = {
  event: PARCEL_UPDATED,
  context: { subscriberId: "parcel-fulfillment" },
};
