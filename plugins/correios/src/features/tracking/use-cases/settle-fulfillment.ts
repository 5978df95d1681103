import type { MedusaContainer } from "@medusajs/framework/types";
import {
  PLATFORM_INBOX_MODULE,
  type InboxEvent,
  type PlatformInboxService,
} from "@mestres/platform/modules/inbox";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { wasPosted } from "../../parcels/domain/state";
import { settleParcelFulfillmentWorkflow } from "./settle-parcel-fulfillment";
import type { ParcelUpdated } from "../../../events";

/** The inbox's name of what is done here. */
export const FULFILLMENT_CONSUMER = "shipping.fulfillment";

/** The inbox entry of a parcel's new state. */
export function fulfillmentEntry(news: ParcelUpdated): InboxEvent {
  return {
    source: "shipping",
    eventId: `${news.id}:${news.state}`,
    consumer: FULFILLMENT_CONSUMER,
    payload: { ...news },
  };
}

/** Lets Medusa's fulfilment follow a parcel's new state. A failure throws, and the job tries again. */
export async function settleFulfillment(container: MedusaContainer, news: ParcelUpdated): Promise<void> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  await inbox.consume(fulfillmentEntry(news), async () => {
    const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
    const [parcel] = await parcels.listParcels({ id: news.id });
    if (!parcel?.fulfillment_id || parcel.direction !== "outbound" || !wasPosted(parcel.state)) {
      return { settled: false };
    }
    const { result } = await settleParcelFulfillmentWorkflow(container).run({
      input: { order_id: parcel.order_id, fulfillment_id: parcel.fulfillment_id },
    });
    return result;
  });
}
