import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listParcels, ParcelsQuery } from "../../../../features/parcels/read/list";
import { readQuery } from "@mestres/platform/lib/list-query";

/** Parcels, with filters, sorting and pages. Money in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(ParcelsQuery, req.query, "parcel_filter_invalid");
  res.json({ ...(await listParcels(req.scope, query)), limit: query.limit, offset: query.offset });
}
