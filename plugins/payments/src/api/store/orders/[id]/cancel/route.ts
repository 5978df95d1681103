import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelOwnOrder } from "../../../../../features/order-cancel/use-cases/cancel-own-order";
import { readOrderPayment } from "../../../../../lib/order-payment/read";
import type { OrderPaymentView } from "../../../../../lib/order-payment/view";

/** Cancels an order that has not left, paid or not: what was paid goes back. Answers how its payment stands then. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ payment: OrderPaymentView }>,
): Promise<void> {
  const orderId = String(req.params.id);
  await cancelOwnOrder(req.scope, orderId);
  res.json({ payment: await readOrderPayment(req.scope, orderId) });
}
