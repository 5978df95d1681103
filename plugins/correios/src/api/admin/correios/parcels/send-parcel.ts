import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parcelNotFound } from "../../../../parcels/errors";
import { viewParcels } from "../../../../parcels/staff/list";
import { eventsOf } from "../../../../parcels/staff/order-panel";

/** Answers one parcel with its news, newest first. @throws MedusaError `parcel_not_found` */
export async function sendParcel(req: MedusaRequest, res: MedusaResponse, id: string): Promise<void> {
  const [parcel] = await viewParcels(req.scope, [id]);
  if (!parcel) {
    throw parcelNotFound(id);
  }
  const events = (await eventsOf(req.scope, [id])).get(id) ?? [];
  res.json({ parcel, events });
}
