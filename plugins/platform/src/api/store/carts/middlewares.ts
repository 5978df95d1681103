import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { cartCompleted, cartOwnerRequired } from "../../../lib/order-access/errors";
import { findCart, type CartFacts } from "../../../lib/order-access/facts";
import { hideSessionContext } from "../../../lib/order-access/hide-session-context";
import { accountOf, provesCompletedCart } from "../../../lib/order-access/proof";
import { readOrderSummary } from "../../../lib/order-access/summary";
import { orderToken } from "../../../lib/order-token";
import { narrowCustomerFields } from "./narrow-fields";

/**
 * The id of a cart is the key to it until it has become an order, and for an hour more. The cart of an account changes
 * owner or e-mail only in that account's session.
 */
async function guardCart(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  narrowCustomerFields(req.query);
  hideSessionContext(res);
  const cart = req.method === "OPTIONS" ? undefined : await findCart(req.scope, req.params.id ?? "");
  if (!cart) {
    return next();
  }
  const completing = req.method === "POST" && /^\/complete\/?$/i.test(req.path);
  if (isCompleted(cart) && !(await provesCompletedCart(req, cart))) {
    if (completing && cart.order_id) {
      res.json({
        type: "order",
        order: await readOrderSummary(req.scope, cart.order_id),
        proof_required: true,
      });
      return;
    }
    throw cartCompleted();
  }
  if (changesOwner(req, cart) && accountOf(req)?.actor_id !== cart.customer_id) {
    throw cartOwnerRequired();
  }
  if (completing) {
    giveToken(res);
  }
  next();
}

/** A crash may leave the order and its link, and the cart without its date. */
const isCompleted = (cart: CartFacts): boolean => cart.completed_at !== null || cart.order_id !== null;

function changesOwner(req: MedusaRequest, cart: CartFacts): boolean {
  if (!cart.has_account || req.method !== "POST") {
    return false;
  }
  if (/^\/customer\/?$/i.test(req.path)) {
    return true;
  }
  const { email } = (req.body ?? {}) as { email?: unknown };
  // Letter by letter: core takes the same address in other capitals for another customer's.
  return req.path === "/" && email !== undefined && email !== cart.email;
}

/** Whoever completes a cart is given the order's token with it. */
function giveToken(res: MedusaResponse): void {
  const send = res.json.bind(res);
  res.json = (body: unknown) => {
    const { type, order } = (body ?? {}) as { type?: unknown; order?: { id?: unknown } };
    return send(
      type === "order" && typeof order?.id === "string"
        ? { ...(body as object), order_token: orderToken(order.id) }
        : body,
    );
  };
}

/** The id of a cart opens no more by another route than by the cart's own. */
export async function guardNamedCart(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const named = [req.query.cart_id, (req.body as { cart_id?: unknown } | undefined)?.cart_id].filter(
    (id): id is string => typeof id === "string",
  );
  for (const id of named) {
    const cart = await findCart(req.scope, id);
    if (cart && isCompleted(cart) && !(await provesCompletedCart(req, cart))) {
      throw cartCompleted();
    }
  }
  next();
}

export const storeCartMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id", middlewares: [guardCart] },
  // Prices, freights, ways to pay and payment collections of a cart are asked for by its id.
  { matcher: "/store", middlewares: [guardNamedCart] },
];
