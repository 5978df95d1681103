import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { parcelError, parcelNotFound } from "../../parcels/errors";
import { TRACKED_STATES } from "../../parcels/state";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";
import type { ParcelRow } from "../../parcels/types";
import { followParcels } from "../../tracking/follow";
import { followTools } from "../../tracking/tools";

/**
 * Asks the Correios about one parcel now, due or not.
 * @throws MedusaError `parcel_not_found` | `parcel_not_tracked` | `tracking_unavailable`
 */
export const checkParcelTrackingStep = createStep(
  "check-parcel-tracking",
  async ({ parcel_id }: { parcel_id: string }, { container }) => {
    const parcels = container.resolve<ParcelStore>(PARCELS_MODULE);
    const [row] = (await parcels.listParcels({ id: parcel_id })) as unknown as ParcelRow[];
    if (!row) {
      throw parcelNotFound(parcel_id);
    }
    if (!row.tracking_code || !TRACKED_STATES.includes(row.state)) {
      throw parcelError(
        "NOT_ALLOWED",
        "parcel_not_tracked",
        "Não há o que consultar: a encomenda não tem código de rastreio, ou já chegou ao fim.",
      );
    }
    const { moved, outage } = await followParcels([row], await followTools(container));
    if (outage) {
      throw parcelError("NOT_ALLOWED", "tracking_unavailable", outage);
    }
    return new StepResponse({ moved });
  },
);
