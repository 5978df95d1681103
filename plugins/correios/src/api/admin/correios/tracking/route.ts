import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listTracked, readTrackingQuery } from "../../../../features/tracking/read/staff-list";

/** Parcels on their way, or with a trouble: `?flag=late|lost|claimable|problem|unheard|moving`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readTrackingQuery(req.query);
  res.json({ ...(await listTracked(req.scope, query)), limit: query.limit, offset: query.offset });
}
