import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { orderProofRequired } from "../../../lib/order-access/errors";
import { provesOrder } from "../../../lib/order-access/proof";
import { readOrderSummary } from "../../../lib/order-access/summary";
import { assertMayTransfer } from "../../../lib/order-access/transfer";

const TRANSFERS = /^\/transfer\/(request|cancel)\/?$/i;

/**
 * Every route of an order, core's and any plugin's, is closed without proof of whose it is: a new one is too, by
 * itself. The order's own GET then answers a summary. No `methods`: this runs before whatever has some.
 */
async function guardOrder(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const orderId = req.params.id ?? "";
  if (req.method === "OPTIONS") {
    return next();
  }
  const proven = await provesOrder(req, orderId);
  if (TRANSFERS.test(req.path)) {
    await assertMayTransfer(req, orderId, proven);
    return next();
  }
  if (proven) {
    return next();
  }
  if (req.path === "/" && (req.method === "GET" || req.method === "HEAD")) {
    res.setHeader("cache-control", "no-store");
    res.json({ order: await readOrderSummary(req.scope, orderId), proof_required: true });
    return;
  }
  throw orderProofRequired();
}

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id", middlewares: [guardOrder] },
];
