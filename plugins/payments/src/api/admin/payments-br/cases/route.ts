import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listCases } from "../../../../lib/admin-payments/cases";
import { CasesQuery, readQuery } from "../../../../lib/admin-payments/query";

/** Money that staff decides, or decided, about. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(CasesQuery, req.query);
  const { cases, count } = await listCases(req.scope, query);
  res.json({ cases, count, limit: query.limit, offset: query.offset });
}
