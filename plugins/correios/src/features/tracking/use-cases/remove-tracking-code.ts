import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { parcelError, parcelNotFound } from "../../parcels/domain/errors";

/**
 * Takes a typed code back, as long as nothing was heard of it.
 * @throws MedusaError `parcel_not_found` | `tracking_code_not_typed` | `parcel_transition_illegal`
 */
export const removeTrackingCodeStep = createStep(
  "remove-tracking-code",
  async ({ parcel_id }: { parcel_id: string }, { container }) => {
    const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
    const [parcel] = await parcels.listParcels({ id: parcel_id });
    if (!parcel) {
      throw parcelNotFound(parcel_id);
    }
    if (!parcel.external || !parcel.tracking_code) {
      throw parcelError(
        "NOT_ALLOWED",
        "tracking_code_not_typed",
        "O código desta encomenda veio dos Correios: cancele a etiqueta para trocá-lo.",
      );
    }
    await parcels.transition(parcel_id, "expire", {
      tracking_code: null,
      external: false,
      next_tracking_at: null,
      tracking_error: null,
      tracking_failures: 0,
    });
    return new StepResponse({ parcel_id }, { parcel_id, code: parcel.tracking_code });
  },
  async (done, { container }) => {
    if (!done) {
      return;
    }
    await container
      .resolve<ParcelsService>(PARCELS_MODULE)
      .transition(done.parcel_id, "code_entered", { tracking_code: done.code, external: true });
  },
);

/** Staff take back a code that they typed wrong. */
export const removeTrackingCodeWorkflow = createWorkflow(
  "remove-tracking-code",
  (input: { parcel_id: string }) => new WorkflowResponse(removeTrackingCodeStep(input)),
);
