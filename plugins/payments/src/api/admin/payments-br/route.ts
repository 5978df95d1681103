import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listPayments } from "../../../lib/admin-payments/list";
import { PaymentsQuery, readQuery } from "../../../lib/admin-payments/query";

/** Attempts to pay, of every method. Amounts in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(PaymentsQuery, req.query);
  const { payments, count } = await listPayments(req.scope, query);
  res.json({ payments, count, limit: query.limit, offset: query.offset });
}
