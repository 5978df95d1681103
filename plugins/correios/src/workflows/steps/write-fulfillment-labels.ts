import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { Modules } from "@medusajs/framework/utils";
import { fulfillmentLabels } from "../../parcels/fulfillment/labels";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";
import type { ParcelRow } from "../../parcels/types";
import { trackingUrl } from "../../tracking/links";

/** Writes the codes and labels of a fulfilment's parcels into it; done already, it changes nothing that is seen. */
export const writeFulfillmentLabelsStep = createStep(
  "write-fulfillment-labels",
  async ({ parcel_id: id }: { parcel_id: string }, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    const { fulfillment_id: fulfillmentId } = await store.read(id);
    if (!fulfillmentId) {
      return new StepResponse({ count: 0 });
    }
    const parcels = (await store.listParcels({
      fulfillment_id: fulfillmentId,
      direction: "outbound",
      state: { $ne: "voided" },
    })) as unknown as ParcelRow[];
    const fulfillments = container.resolve(Modules.FULFILLMENT);
    const { shipped_at, canceled_at } = await fulfillments.retrieveFulfillment(fulfillmentId);
    const labels = fulfillmentLabels(parcels, trackingUrl);
    // Shipped, it was told the codes it left with.
    if (!labels.length || shipped_at || canceled_at) {
      return new StepResponse({ count: 0 });
    }
    await fulfillments.updateFulfillment(fulfillmentId, { labels });
    return new StepResponse({ count: labels.length });
  },
);
