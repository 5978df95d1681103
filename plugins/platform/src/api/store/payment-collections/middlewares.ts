import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { orderProofRequired } from "../../../lib/order-access/errors";
import { findOrderOfCollection } from "../../../lib/order-access/facts";
import { hideSessionContext } from "../../../lib/order-access/hide-session-context";
import { provesOrder } from "../../../lib/order-access/proof";

/** The payment collection of an order is the order's: it shows PIX and boleto codes, and takes new sessions. */
async function guardCollection(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  hideSessionContext(res);
  const orderId = await findOrderOfCollection(req.scope, req.params.id ?? "");
  if (orderId && !(await provesOrder(req, orderId))) {
    throw orderProofRequired();
  }
  next();
}

export const storePaymentCollectionMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/payment-collections/:id", middlewares: [guardCollection] },
];
