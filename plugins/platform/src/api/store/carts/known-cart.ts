import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { codedError } from "../../../lib/coded-error";
import { findCart } from "../../../lib/order-access/facts";

const error = codedError<"cart_not_found">();

/** Core takes a line out of a cart that does not exist and fails over the answer. */
async function refuseUnknownCart(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (!(await findCart(req.scope, req.params.id ?? ""))) {
    throw error("NOT_FOUND", "cart_not_found", "Carrinho não encontrado.");
  }
  next();
}

export const knownCartMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["DELETE"],
    middlewares: [refuseUnknownCart],
  },
];
