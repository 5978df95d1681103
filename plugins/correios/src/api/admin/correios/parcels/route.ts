import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listParcels, ParcelsQuery } from "../../../../parcels/staff/list";
import { readQuery } from "../../../../parcels/staff/read-query";

/** Parcels, with filters, sorting and pages. Money in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(ParcelsQuery, req.query);
  res.json({ ...(await listParcels(req.scope, query)), limit: query.limit, offset: query.offset });
}
