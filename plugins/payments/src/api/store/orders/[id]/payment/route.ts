import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOrderPayment } from "../../../../../lib/order-payment/read";
import { retryOrderPayment } from "../../../../../lib/order-payment/retry";
import type { OrderPaymentView } from "../../../../../lib/order-payment/view";
import type { RetryOrderPaymentBody } from "./validators";

type PaymentResponse = { payment: OrderPaymentView };

/** How an order stands, by whatever method. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PaymentResponse>): Promise<void> {
  res.setHeader("cache-control", "no-store");
  res.json({ payment: await readOrderPayment(req.scope, String(req.params.id)) });
}

/** Another attempt to pay the same order, by the same or another method. */
export async function POST(
  req: MedusaRequest<RetryOrderPaymentBody>,
  res: MedusaResponse<PaymentResponse>,
): Promise<void> {
  const orderId = String(req.params.id);
  await retryOrderPayment(req.scope, { order_id: orderId, ...req.validatedBody });
  res.json({ payment: await readOrderPayment(req.scope, orderId) });
}
