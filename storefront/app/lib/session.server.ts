import { createCookie, type Cookie } from "react-router";
import { getConfig } from "./config.server";

/** An order and the token that proves to the backend whose it is. */
export type KnownOrder = { id: string; token: string };

/** What the shop remembers of a browser, in one signed cookie that scripts cannot read. */
export type Shopper = {
  cartId: string | null;
  /** Bags in the cart, so that the header needs no call to the backend. */
  cartCount: number;
  /** The latest orders placed here, or opened by the link of a mail, newest first. */
  orders: KnownOrder[];
  /** Last CEP used for freight, digits only. */
  cep: string | null;
};

const NINETY_DAYS_IN_SECONDS = 60 * 60 * 24 * 90;
const ORDERS_KEPT = 10;
const EMPTY: Shopper = { cartId: null, cartCount: 0, orders: [], cep: null };

let cookie: Cookie | undefined;

function shopperCookie(): Cookie {
  const { sessionSecret, storefrontUrl } = getConfig();
  cookie ??= createCookie("mestres_shopper", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: storefrontUrl.startsWith("https:"),
    maxAge: NINETY_DAYS_IN_SECONDS,
    secrets: [sessionSecret],
  });
  return cookie;
}

/** The shopper of a request; an absent, forged or old-shaped cookie is an empty one. */
export async function readShopper(request: Request): Promise<Shopper> {
  const stored: unknown = await shopperCookie().parse(request.headers.get("cookie"));
  if (typeof stored !== "object" || stored === null) {
    return { ...EMPTY };
  }
  const { cartId, cartCount, orders, cep } = stored as Record<string, unknown>;
  return {
    cartId: typeof cartId === "string" ? cartId : null,
    cartCount: typeof cartCount === "number" ? cartCount : 0,
    orders: Array.isArray(orders) ? orders.filter(isKnownOrder) : [],
    cep: typeof cep === "string" ? cep : null,
  };
}

function isKnownOrder(stored: unknown): stored is KnownOrder {
  const { id, token } = (stored ?? {}) as Record<string, unknown>;
  return typeof id === "string" && typeof token === "string";
}

/** What proves an order to be this shopper's; null for another's. */
export function tokenOf({ orders }: Shopper, orderId: string): string | null {
  return orders.find(({ id }) => id === orderId)?.token ?? null;
}

/** The shopper with one more order that is theirs. */
export function withOrder(shopper: Shopper, order: KnownOrder): Shopper {
  const orders = [order, ...shopper.orders.filter(({ id }) => id !== order.id)].slice(0, ORDERS_KEPT);
  return { ...shopper, orders };
}

/** The shopper with a newly placed order and without a cart. */
export function afterOrder(shopper: Shopper, order: KnownOrder): Shopper {
  return { ...withOrder(shopper, order), cartId: null, cartCount: 0 };
}

/** Header pair for a response. Send it only when something changed. */
export async function shopperHeaders(shopper: Shopper): Promise<{ "Set-Cookie": string }> {
  return { "Set-Cookie": await shopperCookie().serialize(shopper) };
}
