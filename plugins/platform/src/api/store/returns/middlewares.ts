import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { orderProofRequired } from "../../../lib/order-access/errors";
import { provesOrder } from "../../../lib/order-access/proof";

/** Core takes a return of any order from anybody. */
async function guardReturn(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { order_id: orderId } = (req.body ?? {}) as { order_id?: unknown };
  if (req.method === "POST" && !(await provesOrder(req, typeof orderId === "string" ? orderId : ""))) {
    throw orderProofRequired();
  }
  next();
}

export const storeReturnMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/returns", middlewares: [guardReturn] },
];
