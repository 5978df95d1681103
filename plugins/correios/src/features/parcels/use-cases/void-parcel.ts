import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelRow } from "../domain/parcel";
import { announceParcel } from "./labels/announce";
import { prepostClient } from "./labels/prepost-client";
import { voidParcel } from "./labels/void";

/**
 * Cancels a parcel's label and gives the parcel up. No compensation: the Correios do not take a cancelled
 * pré-postagem back.
 *
 * @throws as `voidParcel`, and MedusaError `parcel_not_found`
 */
export const voidParcelStep = createStep("void-parcel", async ({ id }: { id: string }, { container }) => {
  const store = container.resolve<ParcelsService>(PARCELS_MODULE);
  const parcel = await store.read(id);
  const row: ParcelRow = await voidParcel(store, prepostClient, parcel);
  if (parcel.state !== row.state) {
    await announceParcel(container, row);
  }
  return new StepResponse(row);
});

/** Gives up a parcel that was not posted, at the Correios too. @throws as the step */
export const voidParcelWorkflow = createWorkflow(
  "void-parcel",
  (input: { id: string }) => new WorkflowResponse(voidParcelStep(input)),
);
