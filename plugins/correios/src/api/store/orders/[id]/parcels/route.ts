import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOrderParcels } from "../../../../../tracking/read";
import type { ShownParcel } from "../../../../../tracking/view";

/** Where an order's parcels are. Known by its id alone, hence no personal data. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ parcels: ShownParcel[] }>,
): Promise<void> {
  res.setHeader("cache-control", "no-store");
  res.json({ parcels: await readOrderParcels(req.scope, String(req.params.id)) });
}
