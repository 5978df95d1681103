import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOrderPayments, type AdminOrderPayments } from "../../../../../../lib/admin-payments/order";
import { asPixUnavailable } from "../../../../../../lib/unavailable";
import { checkOrderPaymentsWorkflow } from "../../../../../../workflows/check-order-payments";

/** Asks the providers now, and answers what is known then. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<AdminOrderPayments | { payment: null }>,
): Promise<void> {
  const orderId = String(req.params.id);
  const { errors } = await checkOrderPaymentsWorkflow(req.scope).run({
    input: { order_id: orderId },
    throwOnError: false,
  });
  if (errors.length) {
    throw asPixUnavailable(errors[0]?.error);
  }
  res.json((await readOrderPayments(req.scope, orderId)) ?? { payment: null });
}
