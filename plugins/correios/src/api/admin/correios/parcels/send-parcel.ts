import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parcelNotFound } from "../../../../features/parcels/domain/errors";
import { viewParcels } from "../../../../features/parcels/read/list";
import { eventsOf } from "../../../../features/parcels/read/order-panel";

/** Answers one parcel with its news, newest first. @throws MedusaError `parcel_not_found` */
export async function sendParcel(req: MedusaRequest, res: MedusaResponse, id: string): Promise<void> {
  const [parcel] = await viewParcels(req.scope, [id]);
  if (!parcel) {
    throw parcelNotFound(id);
  }
  const events = (await eventsOf(req.scope, [id])).get(id) ?? [];
  res.json({ parcel, events });
}
