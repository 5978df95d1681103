import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { loadOrderPayment } from "../../../../../lib/order-payment/load";
import { retryOrderPayment } from "../../../../../lib/order-payment/retry";
import { currentMethod } from "../../../../../lib/order-payment/status";
import { readPixView, type PixView } from "../../../../../lib/read-pix-view";
import { renewPixOrderWorkflow } from "../../../../../workflows/renew-pix-order";
import { settlePixChargeWorkflow } from "../../../../../workflows/settle-pix-charge";

type PixResponse = { pix: PixView };

export async function GET(req: MedusaRequest, res: MedusaResponse<PixResponse>): Promise<void> {
  res.setHeader("cache-control", "no-store");
  res.json({ pix: await readPixView(req.scope, String(req.params.id)) });
}

/** A new code for an order whose code expired; the current one while it is good. */
export async function POST(req: MedusaRequest, res: MedusaResponse<PixResponse>): Promise<void> {
  const orderId = String(req.params.id);
  const order = await loadOrderPayment(req.scope, orderId);
  const method = order && currentMethod(order)?.method;
  if (method && method !== "pix") {
    // It is to be paid otherwise by now: coming back to PIX retires that first.
    await retryOrderPayment(req.scope, { order_id: orderId, method: "pix" });
  } else {
    const { result } = await renewPixOrderWorkflow(req.scope).run({ input: { order_id: orderId } });
    if (result.settle_txid) {
      await settlePixChargeWorkflow(req.scope).run({ input: { txid: result.settle_txid } });
    }
  }
  res.json({ pix: await readPixView(req.scope, orderId) });
}
