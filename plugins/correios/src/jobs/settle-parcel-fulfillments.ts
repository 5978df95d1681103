import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { errorText } from "@mestres/platform/lib/error-text";
import { FULFILLMENT_CONSUMER, settleFulfillment } from "../features/tracking/use-cases/settle-fulfillment";
import type { ParcelUpdated } from "../events";

/** Younger ones their own event is at work on. */
const SETTLED_SECONDS = 60;
const AT_ONCE = 100;

/** Takes up again what kept a fulfilment from following its parcels, each on its own. */
export default async function settleParcelFulfillments(container: MedusaContainer): Promise<void> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  const waiting = await inbox.claimPending({
    consumer: FULFILLMENT_CONSUMER,
    olderThanSeconds: SETTLED_SECONDS,
    limit: AT_ONCE,
  });
  for (const { payload } of waiting) {
    const news = payload as unknown as ParcelUpdated;
    try {
      await settleFulfillment(container, news);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Envio da encomenda ${news.id}: ${errorText(error)}`);
    }
  }
}

export const config = { name: "settle-parcel-fulfillments", schedule: "* * * * *" };
