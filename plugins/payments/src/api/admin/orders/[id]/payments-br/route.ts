import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOrderPayments, type OrderPaymentsAnswer } from "../../../../../lib/admin-payments/order";

/** Everything known of an order's payments; `payment` is null for an order without one of ours. */
export async function GET(req: MedusaRequest, res: MedusaResponse<OrderPaymentsAnswer>): Promise<void> {
  const found = await readOrderPayments(req.scope, String(req.params.id));
  res.json(found ?? { payment: null, history: [], charges: [], refunds: [], cases: [] });
}
