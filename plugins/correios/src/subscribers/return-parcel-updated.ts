import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PARCEL_UPDATED, type ParcelUpdated } from "../parcels/types";
import { noteCorreiosReturnParcelWorkflow } from "../workflows/follow-returns";

/** A return's parcel was posted: the return knows it before the job asks. */
export default async function noteReturnParcel({
  event,
  container,
}: SubscriberArgs<ParcelUpdated>): Promise<void> {
  await noteCorreiosReturnParcelWorkflow(container).run({ input: { parcel_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: PARCEL_UPDATED,
  context: { subscriberId: "correios-return-parcel" },
};
