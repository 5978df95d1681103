import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readQuery } from "@mestres/platform/lib/list-query";
import { listReturns, ReturnsQuery } from "../../../../features/returns/read/list";

/** Returns, filtered, sorted and paged. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(ReturnsQuery, req.query, "return_filter_invalid");
  const { returns, count } = await listReturns(req.scope, query);
  res.json({ returns, count, limit: query.limit, offset: query.offset });
}
