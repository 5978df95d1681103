import { authenticate, validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { StorePostCartFiscalIdentity } from "./validators";

const MATCHER = "/store/carts/:id/fiscal-identity";

export const storeCartFiscalIdentityMiddlewares: MiddlewareRoute[] = [
  {
    matcher: MATCHER,
    middlewares: [authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })],
  },
  {
    method: ["POST"],
    matcher: MATCHER,
    middlewares: [validateAndTransformBody(StorePostCartFiscalIdentity)],
  },
];
