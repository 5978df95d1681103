import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  sendPaymentLinkWorkflow,
  type PaymentLink,
} from "../../../../../../features/payment-link/use-cases/send-link";
import { followOrderWorkflow } from "../../../../../../features/order-changes/use-cases/follow-order";
import type { PaymentLinkBody } from "./validators";

/** The link by which the order's shopper pays what is owed; with `send` it also goes by e-mail. */
export async function POST(
  req: MedusaRequest<PaymentLinkBody>,
  res: MedusaResponse<{ link: PaymentLink }>,
): Promise<void> {
  const { send, request_id: requestId } = req.validatedBody;
  const orderId = String(req.params.id);
  // A draft whose conversion was told to nobody has no payment yet that its page could take.
  await followOrderWorkflow(req.scope).run({ input: { order_id: orderId } });
  const { result } = await sendPaymentLinkWorkflow(req.scope).run({
    input: { order_id: orderId, send, request_id: requestId },
  });
  res.setHeader("cache-control", "no-store");
  res.json({ link: result });
}
