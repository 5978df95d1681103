import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { advanceLabelsStep } from "./steps/advance-labels";
import { claimLabelsStep } from "./steps/claim-labels";
import { ensureParcelFulfillmentsStep } from "./steps/ensure-parcel-fulfillments";
import { packUnpackedOrdersStep } from "./steps/pack-unpacked-orders";

export type BuyLabelsInput = {
  /** Every parcel of these orders; what is not packed yet is packed by the store's boxes. */
  order_ids?: string[];
  parcel_ids?: string[];
};

/**
 * Buys labels. A parcel's label is bought once, however often and from wherever this is asked: what is bought already
 * is answered as it stands.
 *
 * @returns how it went, parcel by parcel
 * @throws MedusaError `correios_not_configured` | `sender_incomplete`
 */
export const buyLabelsWorkflow = createWorkflow("buy-labels", (input: BuyLabelsInput) => {
  const found = packUnpackedOrdersStep(input);
  const claimed = claimLabelsStep(found);
  const fulfilled = ensureParcelFulfillmentsStep({ claimed });
  const advanced = advanceLabelsStep({ ids: found.ids, going: fulfilled.going });
  return new WorkflowResponse(
    transform({ found, fulfilled, advanced }, ({ found, fulfilled, advanced }) => {
      // An order that took no fulfilment says why once, in the place of its parcels.
      const refused = new Set(fulfilled.failures.map(({ order_id: id }) => id));
      return [
        ...found.failures,
        ...fulfilled.failures,
        ...advanced.filter(({ order_id: id, state }) => !(refused.has(id) && state === "packed")),
      ];
    }),
  );
});
