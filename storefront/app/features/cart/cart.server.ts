import type { HttpTypes } from "@medusajs/types";
import { backend, BackendError } from "~/lib/backend.server";
import { getConfig } from "~/lib/config.server";
import { mediaPath } from "~/lib/media";
import { toCartView, type OpenCart } from "./cart-view";
import { oneAtATime } from "./one-at-a-time.server";

export type CartAnswer = { cart: HttpTypes.StoreCart };

/** The fields that the cart and the checkout show; core's default answer is several times larger. */
const FIELDS = [
  "id",
  "email",
  "completed_at",
  "total",
  "item_total",
  "shipping_total",
  "items.id",
  "items.variant_id",
  "items.title",
  "items.product_title",
  "items.product_handle",
  "items.variant_title",
  "items.thumbnail",
  "items.quantity",
  "items.unit_price",
  "items.created_at",
  "promotions.code",
  "promotions.is_automatic",
  "shipping_methods.shipping_option_id",
  "*shipping_address",
].join(",");

export const cartQuery = { fields: FIELDS };

/** Path of a cart in the store API. */
export function cartPath(cartId: string, rest = "") {
  return `/store/carts/${encodeURIComponent(cartId)}${rest}`;
}

/** A core cart as our pages show it. */
export function viewOf(cart: HttpTypes.StoreCart): OpenCart {
  return toCartView(cart, (url) => mediaPath(url, getConfig().mediaBaseUrl));
}

/** The live cart, or null when there is none (never made, or forgotten by the backend). @throws BackendError */
export async function fetchCart(cartId: string | null): Promise<HttpTypes.StoreCart | null> {
  if (!cartId) {
    return null;
  }
  try {
    const { cart } = await backend.get<CartAnswer>(cartPath(cartId), { query: cartQuery });
    return cart;
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) {
      return null;
    }
    throw error;
  }
}

/** The open cart as the pages show it; an order's cart counts as none. @throws BackendError */
export async function openCart(cartId: string | null): Promise<OpenCart | null> {
  const cart = await fetchCart(cartId);
  const view = cart && viewOf(cart);
  return view && !view.completed ? view : null;
}

/**
 * Puts bags into the cart, opening one where there is none yet.
 * @throws BackendError `insufficient_inventory` when the stock does not reach
 */
export async function addLine(cartId: string | null, variantId: string, quantity: number): Promise<OpenCart> {
  const item = { variant_id: variantId, quantity };
  const open = await openCart(cartId);
  if (!open) {
    const { cart } = await backend.post<CartAnswer>("/store/carts", { items: [item] }, { query: cartQuery });
    return viewOf(cart);
  }
  return change(open.id, (id) =>
    backend.post<CartAnswer>(cartPath(id, "/line-items"), item, { query: cartQuery }),
  );
}

/**
 * Sets a line's quantity; zero removes it. A request that a later click has
 * superseded while it waited its turn is dropped.
 * @throws BackendError `insufficient_inventory`
 */
export async function setQuantity(
  cartId: string,
  lineId: string,
  quantity: number,
  signal?: AbortSignal,
): Promise<OpenCart> {
  const path = (id: string) => cartPath(id, `/line-items/${encodeURIComponent(lineId)}`);
  return change(cartId, async (id) => {
    signal?.throwIfAborted();
    return quantity === 0
      ? {
          cart: (await backend.delete<{ parent: HttpTypes.StoreCart }>(path(id), { query: cartQuery }))
            .parent,
        }
      : backend.post<CartAnswer>(path(id), { quantity }, { query: cartQuery });
  });
}

/** @throws BackendError 400 when there is no such coupon */
export async function applyCoupon(cartId: string, code: string): Promise<OpenCart> {
  return change(cartId, (id) =>
    backend.post<CartAnswer>(cartPath(id, "/promotions"), { promo_codes: [code] }, { query: cartQuery }),
  );
}

/** Takes one coupon off and keeps the others. @throws BackendError */
export async function removeCoupon(cartId: string, code: string): Promise<OpenCart> {
  return change(cartId, async (id) => {
    const { cart } = await backend.get<CartAnswer>(cartPath(id), { query: cartQuery });
    const promo_codes = viewOf(cart).coupons.filter((coupon) => coupon !== code);
    return backend.post<CartAnswer>(cartPath(id), { promo_codes }, { query: cartQuery });
  });
}

function change(cartId: string, work: (cartId: string) => Promise<CartAnswer>): Promise<OpenCart> {
  return oneAtATime(cartId, async () => viewOf((await work(cartId)).cart));
}
