import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readOrderPayment } from "../../../../../lib/order-payment/read";
import type { OrderPaymentView } from "../../../../../lib/order-payment/view";

type PaymentResponse = { payment: OrderPaymentView };

/** How an order stands, by whatever method. Known by its id alone, hence no personal data. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<PaymentResponse>): Promise<void> => {
  res.setHeader("cache-control", "no-store");
  res.json({ payment: await readOrderPayment(req.scope, String(req.params.id)) });
};
