import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { noteCorreiosReturnParcelWorkflow } from "../features/returns/use-cases/follow-returns";
import { PARCEL_UPDATED, type ParcelUpdated } from "../events";

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
