import type { HttpTypes } from "@medusajs/types";
import { centavosFromDecimal } from "~/lib/format";

/** Core has no limit of its own; nobody orders 100 bags by clicking. */
export const MAX_QUANTITY = 99;

/** What the pages show of a cart line. Money in centavos, tax included. */
export type CartLineView = {
  id: string;
  variantId: string;
  /** The coffee's name. */
  title: string;
  /** Weight and grind, as the shopper chose them: "250 g · Grãos". */
  choice: string;
  handle: string | null;
  thumbnail: string | null;
  quantity: number;
  unitPrice: number;
  /** Quantity × unit price, before any coupon. */
  total: number;
};

/** What the pages show of a cart, which its id is no part of: it is the key to it. Money in centavos, tax included. */
export type CartView = {
  lines: CartLineView[];
  /** Bags in the cart. */
  count: number;
  /** The coffees before coupons. */
  items: number;
  /** What coupons take off the coffees. */
  discount: number;
  /** The coffees after coupons: what is paid besides the freight. */
  goods: number;
  /** The freight chosen so far. */
  freight: number;
  coupons: string[];
  /** True when the cart has become an order. */
  completed: boolean;
};

/** A cart as this server works with it. */
export type OpenCart = CartView & { id: string };

/** What may leave this server of a cart. */
export function forPage(cart: OpenCart): CartView {
  const { id: _key, ...view } = cart;
  return view;
}

/** Core joins option values with " / "; a coffee reads "250 g · Grãos". */
export function describeChoice(variantTitle: string | null | undefined): string {
  return (variantTitle ?? "").split(" / ").filter(Boolean).join(" · ");
}

/**
 * Reads a core cart into what the pages need, and nothing more.
 * @param media turns a file's address at the backend into the one our pages use
 */
export function toCartView(cart: HttpTypes.StoreCart, media: (url: string) => string = String): OpenCart {
  const lines = [...(cart.items ?? [])].sort(byAge).map((item) => toLineView(item, media));
  const items = lines.reduce((sum, line) => sum + line.total, 0);
  const goods = centavosFromDecimal(cart.item_total ?? 0);
  return {
    id: cart.id,
    lines,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    items,
    discount: items - goods,
    goods,
    freight: centavosFromDecimal(cart.shipping_total ?? 0),
    coupons: (cart.promotions ?? []).flatMap(({ code, is_automatic }) =>
      code && !is_automatic ? [code] : [],
    ),
    completed: Boolean((cart as { completed_at?: unknown }).completed_at),
  };
}

function toLineView(item: HttpTypes.StoreCartLineItem, media: (url: string) => string): CartLineView {
  const unitPrice = centavosFromDecimal(item.unit_price);
  return {
    id: item.id,
    variantId: item.variant_id ?? "",
    title: item.product_title ?? item.title,
    choice: describeChoice(item.variant_title),
    handle: item.product_handle ?? null,
    thumbnail: item.thumbnail ? media(item.thumbnail) : null,
    quantity: item.quantity,
    unitPrice,
    total: unitPrice * item.quantity,
  };
}

/** Lines stay where they are when a quantity changes. */
function byAge(a: HttpTypes.StoreCartLineItem, b: HttpTypes.StoreCartLineItem): number {
  const age = (item: HttpTypes.StoreCartLineItem) =>
    item.created_at ? new Date(item.created_at).getTime() : 0;
  return age(a) - age(b) || a.id.localeCompare(b.id);
}
