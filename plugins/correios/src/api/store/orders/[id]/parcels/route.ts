import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOrderParcels } from "../../../../../features/tracking/read/shopper";
import type { ShownParcel } from "../../../../../features/tracking/read/view";

/** Where an order's parcels are. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ parcels: ShownParcel[] }>,
): Promise<void> {
  res.setHeader("cache-control", "no-store");
  res.json({ parcels: await readOrderParcels(req.scope, String(req.params.id)) });
}
