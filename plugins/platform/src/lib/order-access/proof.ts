import type { AuthContext, MedusaRequest } from "@medusajs/framework/http";
import { timingSafeEqualText } from "../crypto";
import { findOrder, type CartFacts, type OrderFacts } from "./facts";
import { isOrderToken } from "../order-token";

/** As long as the id of its cart proves an order: what a checkout needs, reloads and a second try to pay included. */
const CART_PROVES_MS = 3_600_000;

const TOKEN_HEADER = "x-order-token";
const CART_HEADER = "x-order-cart-id";

type Given = { token?: string; cartId?: string };
const given = new WeakMap<MedusaRequest, Given>();

/**
 * What a request brings as proof, by header or query (`order_token`, `order_cart_id`). Core refuses a query that it
 * does not know, so the two are taken out of it.
 */
function proofOf(req: MedusaRequest): Given {
  const known = given.get(req);
  if (known) {
    return known;
  }
  const query = req.query as Record<string, unknown>;
  const read = {
    token: textOf(req.headers[TOKEN_HEADER]) ?? textOf(query.order_token),
    cartId: textOf(req.headers[CART_HEADER]) ?? textOf(query.order_cart_id),
  };
  delete query.order_token;
  delete query.order_cart_id;
  given.set(req, read);
  return read;
}

/** The account of a request's session or bearer; null while a second factor is still asked for. */
export function accountOf(req: MedusaRequest): AuthContext | null {
  const { auth_context: context } = req as MedusaRequest & { auth_context?: AuthContext };
  return context?.actor_type === "customer" &&
    context.actor_id &&
    !(context.mfa_enabled && !context.mfa_challenge_completed_at)
    ? context
    : null;
}

/**
 * Whether a request proves that an order is its sender's: by the session of the customer who owns it, by the order's
 * token, or for an hour by the id of its cart.
 */
export async function provesOrder(req: MedusaRequest, orderId: string): Promise<boolean> {
  if (provesByToken(req, orderId)) {
    return true;
  }
  const { cartId } = proofOf(req);
  const customerId = accountOf(req)?.actor_id;
  if (!cartId && !customerId) {
    return false;
  }
  const order = await findOrder(req.scope, orderId);
  return order !== undefined && (isOwn(order.customer_id, customerId) || provesByCart(order, cartId));
}

/** The same for an order reached by its cart, whose id the request names anyway. */
export async function provesCompletedCart(req: MedusaRequest, cart: CartFacts): Promise<boolean> {
  const since = cart.placed_at ?? cart.completed_at;
  return (since !== null && isFresh(since)) || (cart.order_id !== null && provesOrder(req, cart.order_id));
}

/** Whether a request brings the order's token, or the id of its cart in time: something that only its buyer was given. */
export function provesByGift(req: MedusaRequest, order: OrderFacts): boolean {
  return provesByToken(req, order.id) || provesByCart(order, proofOf(req).cartId);
}

function provesByToken(req: MedusaRequest, orderId: string): boolean {
  const { token } = proofOf(req);
  return token !== undefined && isOrderToken(token, orderId);
}

function provesByCart(order: OrderFacts, cartId: string | undefined): boolean {
  return (
    cartId !== undefined &&
    order.cart_id !== null &&
    isFresh(order.placed_at) &&
    timingSafeEqualText(cartId, order.cart_id)
  );
}

const isOwn = (customerId: string | null, actorId: string | undefined): boolean =>
  customerId !== null && customerId === actorId;

const isFresh = (placedAt: Date): boolean => Date.now() - placedAt.getTime() < CART_PROVES_MS;

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
