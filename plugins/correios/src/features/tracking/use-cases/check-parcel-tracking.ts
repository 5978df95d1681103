import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { announceParcels } from "../../../modules/parcels/announce";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { parcelError, parcelNotFound } from "../../parcels/domain/errors";
import type { ParcelRow } from "../../parcels/domain/parcel";
import { TRACKED_STATES } from "../../parcels/domain/state";
import { followParcels } from "./follow/follow";
import { followTools } from "./follow/tools";

/**
 * Asks the Correios about one parcel now, due or not, and tells others of its new state.
 * @throws MedusaError `parcel_not_found` | `parcel_not_tracked` | `tracking_unavailable`
 */
export const checkParcelTrackingStep = createStep(
  "check-parcel-tracking",
  async ({ parcel_id }: { parcel_id: string }, { container }) => {
    const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
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
    await announceParcels(container, moved);
    return new StepResponse({ moved });
  },
);

/** Staff ask for news of one parcel now. */
export const checkParcelTrackingWorkflow = createWorkflow(
  "check-parcel-tracking",
  (input: { parcel_id: string }) => new WorkflowResponse(checkParcelTrackingStep(input)),
);
