import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readQuery } from "@mestres/platform/lib/list-query";
import { listToPack, ToPackQuery } from "../../../../../features/parcels/read/to-pack";

/** Paid orders that wait to be packed, or for their labels. Money in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(ToPackQuery, req.query, "parcel_filter_invalid");
  res.json({ ...(await listToPack(req.scope, query)), limit: query.limit, offset: query.offset });
}
