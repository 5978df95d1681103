import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { ensureFulfillment } from "../../parcels/fulfillment/ensure";
import type { ClaimedParcel } from "../../parcels/labels/claims";
import { isTold, orderFailure, type LabelOutcome } from "../../parcels/labels/outcome";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";

/**
 * Puts claimed parcels into fulfilments, one of each order. An order that takes none gives its parcels back and does
 * not hold the others. A fulfilment stays when a later step fails: the order is being shipped, and a retry finds it.
 */
export const ensureParcelFulfillmentsStep = createStep(
  "ensure-parcel-fulfillments",
  async ({ claimed }: { claimed: ClaimedParcel[] }, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    const failures: LabelOutcome[] = [];
    const going: ClaimedParcel[] = [];
    for (const orderId of new Set(claimed.map(({ order_id }) => order_id))) {
      const parcels = claimed.filter(({ order_id }) => order_id === orderId);
      try {
        await ensureFulfillment(container, orderId, parcels);
        going.push(...parcels);
      } catch (error) {
        if (!isTold(error)) {
          throw error;
        }
        for (const { id } of parcels) {
          await store.transition(id, "release", { next_label_check_at: null });
        }
        failures.push(orderFailure(orderId, error));
      }
    }
    return new StepResponse({ going, failures });
  },
);
