import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { trackingUrl } from "@mestres/platform/lib/shop-url";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { fulfillmentLabels } from "../../parcels/domain/fulfillment-labels";
import type { ParcelRow } from "../../parcels/domain/parcel";

/** Writes the codes and labels of a fulfilment's parcels into it; done already, it changes nothing that is seen. */
export const writeFulfillmentLabelsStep = createStep(
  "write-fulfillment-labels",
  async ({ parcel_id: id }: { parcel_id: string }, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
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

/** Lets Medusa's fulfilment show the codes and labels of its parcels. One run at a time per order. */
export const writeFulfillmentLabelsWorkflow = createWorkflow(
  "write-fulfillment-labels",
  (input: { parcel_id: string; order_id: string }) => {
    const key = transform({ input }, ({ input }) => `parcel-labels:${input.order_id}`);
    acquireLockStep({ key, timeout: 30, ttl: 60 });
    const written = writeFulfillmentLabelsStep(input);
    releaseLockStep({ key });
    return new WorkflowResponse(written);
  },
);
