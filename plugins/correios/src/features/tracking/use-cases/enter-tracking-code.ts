import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { parcelError, parcelNotFound } from "../../parcels/domain/errors";
import { readTrackingCode } from "../domain/s10";

export type EnterTrackingCodeInput = { parcel_id: string; code: string };

/**
 * Gives a parcel the code of a label that was bought elsewhere.
 * @throws MedusaError `tracking_code_invalid` | `tracking_code_taken` | `tracking_code_kept` | `parcel_not_found` |
 *   `parcel_transition_illegal`
 */
export const enterTrackingCodeStep = createStep(
  "enter-tracking-code",
  async ({ parcel_id, code: typed }: EnterTrackingCodeInput, { container }) => {
    const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
    const code = readTrackingCode(typed);
    const [parcel] = await parcels.listParcels({ id: parcel_id });
    if (!parcel) {
      throw parcelNotFound(parcel_id);
    }
    if (parcel.tracking_code && parcel.tracking_code !== code) {
      throw parcelError(
        "NOT_ALLOWED",
        "tracking_code_kept",
        `Esta encomenda já tem o código ${parcel.tracking_code}. Cancele a etiqueta dela antes de usar outro.`,
      );
    }
    await refuseTaken(parcels, parcel_id, code);
    try {
      await parcels.transition(parcel_id, "code_entered", {
        tracking_code: code,
        external: true,
        label_error: null,
        next_label_check_at: null,
        next_tracking_at: new Date(),
      });
    } catch (error) {
      // Somebody may have typed the same code elsewhere in the same moment: the database lets one through.
      await refuseTaken(parcels, parcel_id, code);
      throw error;
    }
    return new StepResponse({ code }, { parcel_id });
  },
  async (done, { container }) => {
    if (!done) {
      return;
    }
    await container
      .resolve<ParcelsService>(PARCELS_MODULE)
      .transition(done.parcel_id, "expire", { tracking_code: null, external: false, next_tracking_at: null });
  },
);

async function refuseTaken(parcels: ParcelsService, parcelId: string, code: string): Promise<void> {
  const [other] = await parcels.listParcels({ tracking_code: code, id: { $ne: parcelId } });
  if (other) {
    throw parcelError(
      "NOT_ALLOWED",
      "tracking_code_taken",
      `O código ${code} já é de outra encomenda (pedido ${other.order_id}). Confira o código.`,
    );
  }
}

/** Staff type the code of a parcel that was posted elsewhere; from then on it is followed like any other. */
export const enterTrackingCodeWorkflow = createWorkflow(
  "enter-tracking-code",
  (input: EnterTrackingCodeInput) => new WorkflowResponse(enterTrackingCodeStep(input)),
);
