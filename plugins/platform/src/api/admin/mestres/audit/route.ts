import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { AuditQuery, listAudit } from "../../../../audit/read";
import { readQuery } from "../../../../lib/list-query";

/** What staff did and were refused, with filters and pages, the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(AuditQuery, req.query);
  res.json({ ...(await listAudit(req.scope, query)), limit: query.limit, offset: query.offset });
}
