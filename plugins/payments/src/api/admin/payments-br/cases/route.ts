import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listCases } from "../../../../lib/admin-payments/cases";
import { readQuery } from "@mestres/platform/lib/list-query";
import { CasesQuery } from "../../../../lib/admin-payments/query";

/** Money that staff decides, or decided, about. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(CasesQuery, req.query, "order_payment_invalid");
  const { cases, count } = await listCases(req.scope, query);
  res.json({ cases, count, limit: query.limit, offset: query.offset });
}
