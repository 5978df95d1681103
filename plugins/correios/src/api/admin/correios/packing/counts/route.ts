import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { packingCounts } from "../../../../../features/parcels/read/counts";

/** What waits on each tab of the packing page. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await packingCounts(req.scope));
}
