import type { PrepostClient } from "../../../../drivers/correios/prepost";
import { localDate } from "@mestres/platform/lib/clock";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { parcelError, parcelPosted } from "../../domain/errors";
import { prepostName } from "../../../../drivers/correios/prepost-request";
import { wasPosted } from "../../domain/state";
import type { ParcelRow } from "../../domain/parcel";
import type { LabelTools } from "./tools";
import { reasonOf } from "../../domain/refusal";
import { leaseEnd } from "../../domain/label-timing";
import { parcelStates } from "../../domain/state-table";

/** The Correios may know of it: its answer was not heard, or it failed later. */
async function idAtCorreios(prepost: PrepostClient, parcel: ParcelRow): Promise<string | null> {
  if (parcel.prepost_id) {
    return parcel.prepost_id;
  }
  if (parcel.state === "packed" || parcel.external) {
    return null;
  }
  return (await prepost.find(prepostName(parcel), localDate(parcel.created_at)))?.id ?? null;
}

async function cancelAtCorreios(prepost: PrepostClient, parcel: ParcelRow) {
  try {
    const id = await idAtCorreios(prepost, parcel);
    return id ? await prepost.cancel(id) : "gone";
  } catch (error) {
    if (!(error instanceof OutsideServiceError)) {
      throw error;
    }
    throw parcelError(
      "NOT_ALLOWED",
      "label_void_unavailable",
      `A etiqueta não foi cancelada: ${reasonOf(error)} Tente de novo em instantes.`,
    );
  }
}

/**
 * Gives a parcel up that was not posted: first at the Correios, then here, so that nothing stands there unseen.
 * Given up already, it stays so. A registration that comes in meanwhile is taken back by whoever made it.
 *
 * @param prepostOf only asked for when the Correios have to be told
 * @throws MedusaError `parcel_already_posted`; `label_void_unavailable` when the Correios do not answer (nothing changed here)
 */
export async function voidParcel(
  store: Pick<LabelTools["parcels"], "transition">,
  prepostOf: () => Promise<PrepostClient>,
  parcel: ParcelRow,
): Promise<ParcelRow> {
  if (parcel.state === "voided") {
    return parcel;
  }
  if (wasPosted(parcel.state) || !parcelStates.allows(parcel.state, "void")) {
    throw parcelPosted(parcel.tracking_code);
  }
  const known = parcel.state !== "packed" && !parcel.external;
  if (known) {
    if ((await cancelAtCorreios(await prepostOf(), parcel)) === "posted") {
      throw parcelPosted(parcel.tracking_code);
    }
  }
  return store.transition(parcel.id, "void", {
    voided_at: new Date(),
    // Somebody may be registering it right now, and die before they hear that it was given up: the job looks.
    next_label_check_at: parcel.state === "registering" ? leaseEnd(new Date()) : null,
    next_tracking_at: null,
    label_error: null,
  });
}
