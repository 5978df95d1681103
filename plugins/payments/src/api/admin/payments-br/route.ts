import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listPayments } from "../../../lib/admin-payments/list";
import { readQuery } from "@mestres/platform/lib/list-query";
import { PaymentsQuery } from "../../../lib/admin-payments/query";

/** Attempts to pay, of every method. Amounts in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(PaymentsQuery, req.query, "order_payment_invalid");
  const { payments, count } = await listPayments(req.scope, query);
  res.json({ payments, count, limit: query.limit, offset: query.offset });
}
