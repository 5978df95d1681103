import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { announceParcel } from "../../parcels/labels/announce";
import { prepostClient } from "../../parcels/labels/prepost-client";
import { voidParcel } from "../../parcels/labels/void";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";
import type { ParcelRow } from "../../parcels/types";

/**
 * Cancels a parcel's label and gives the parcel up. No compensation: the Correios do not take a cancelled
 * pré-postagem back.
 *
 * @throws as `voidParcel`, and MedusaError `parcel_not_found`
 */
export const voidParcelStep = createStep("void-parcel", async ({ id }: { id: string }, { container }) => {
  const store = container.resolve<ParcelStore>(PARCELS_MODULE);
  const parcel = await store.read(id);
  const row: ParcelRow = await voidParcel(store, prepostClient, parcel);
  if (parcel.state !== row.state) {
    await announceParcel(container, row);
  }
  return new StepResponse(row);
});
