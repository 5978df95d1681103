import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deskCounts } from "../../../../../parcels/staff/counts";

/** What waits on each tab of the shipping desk. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await deskCounts(req.scope));
}
