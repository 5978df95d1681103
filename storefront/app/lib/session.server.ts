import { createCookie, type Cookie } from "react-router";
import { getConfig } from "./config.server";

/** What the shop remembers of a browser, in one signed cookie that scripts cannot read. */
export type Shopper = {
  cartId: string | null;
  /** Bags in the cart, so that the header needs no call to the backend. */
  cartCount: number;
  /** Ids of the latest orders placed here, newest first: proof that this browser may see them. */
  orders: string[];
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
    orders: Array.isArray(orders) ? orders.filter((id): id is string => typeof id === "string") : [],
    cep: typeof cep === "string" ? cep : null,
  };
}

/** The shopper with a newly placed order and without a cart. */
export function afterOrder(shopper: Shopper, orderId: string): Shopper {
  const orders = [orderId, ...shopper.orders.filter((id) => id !== orderId)].slice(0, ORDERS_KEPT);
  return { ...shopper, cartId: null, cartCount: 0, orders };
}

/** Header pair for a response. Send it only when something changed. */
export async function shopperHeaders(shopper: Shopper): Promise<{ "Set-Cookie": string }> {
  return { "Set-Cookie": await shopperCookie().serialize(shopper) };
}
