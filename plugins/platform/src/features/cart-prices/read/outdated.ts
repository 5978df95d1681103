import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { readSql } from "../../../lib/sql";
import { couponProblem, type CouponProblem } from "../../coupons/domain/problem";
import { readCoupons, readShopperUse } from "../../coupons/read/coupons";

/** The cart itself, or the one that a payment collection is for. */
export type WhichCart = { cart_id: string } | { collection_id: string };

/** What a cart holds that is not so any more. */
export type OutdatedCart = {
  cart_id: string;
  /** Names of products whose price is another one now. */
  products: string[];
  /** A coupon that took something off, and may not any more. */
  coupon?: CouponProblem;
};

type Line = { price_set_id: string; quantity: string; unit_price: string; title: string };
type Row = {
  id: string;
  customer_id: string | null;
  email: string | null;
  lines: Line[];
  codes: string[];
  automatic: string[];
};

/** A price of a list counts while the list does, as core's own calculation has it. */
const IN_FORCE = `p.deleted_at IS NULL AND p.currency_code = c.currency_code
  AND (p.min_quantity IS NULL OR p.min_quantity <= l.quantity)
  AND (p.max_quantity IS NULL OR p.max_quantity >= l.quantity)
  AND (p.price_list_id IS NULL OR (pl.status = 'active' AND pl.deleted_at IS NULL
       AND (pl.starts_at IS NULL OR pl.starts_at <= now()) AND (pl.ends_at IS NULL OR pl.ends_at >= now())))`;

/*
 * One statement before every payment session and every completion. Lines come along only where a price is in force that
 * is not theirs: which of several is the shopper's is core's to say, and asked then. Prices that staff has set stay, and
 * so does whatever was authorised already.
 */
const CART_SQL = (which: string): string => `SELECT c.id, c.customer_id, c.email,
   (SELECT coalesce(json_agg(json_build_object('price_set_id', s.price_set_id, 'quantity', l.quantity::text,
                                               'unit_price', l.unit_price::text,
                                               'title', coalesce(l.product_title, l.title))), '[]')
      FROM cart_line_item l JOIN product_variant_price_set s ON s.variant_id = l.variant_id AND s.deleted_at IS NULL
     WHERE l.cart_id = c.id AND l.deleted_at IS NULL AND NOT l.is_custom_price
       AND EXISTS (SELECT 1 FROM price p LEFT JOIN price_list pl ON pl.id = p.price_list_id
                    WHERE p.price_set_id = s.price_set_id AND ${IN_FORCE} AND p.amount <> l.unit_price)) AS lines,
   coalesce(array_agg(DISTINCT o.code) FILTER (WHERE NOT o.is_automatic), '{}') AS codes,
   coalesce(array_agg(DISTINCT o.code) FILTER (WHERE o.is_automatic AND o.campaign_id IS NOT NULL), '{}') AS automatic
  FROM cart c
  LEFT JOIN promotion o ON o.deleted_at IS NULL AND o.id IN (
    SELECT a.promotion_id FROM cart_line_item_adjustment a JOIN cart_line_item l ON l.id = a.item_id
     WHERE l.cart_id = c.id AND l.deleted_at IS NULL AND a.deleted_at IS NULL
    UNION ALL
    SELECT a.promotion_id FROM cart_shipping_method_adjustment a
      JOIN cart_shipping_method m ON m.id = a.shipping_method_id
     WHERE m.cart_id = c.id AND m.deleted_at IS NULL AND a.deleted_at IS NULL)
 WHERE c.id = ${which} AND c.completed_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM order_cart l WHERE l.cart_id = c.id AND l.deleted_at IS NULL)
   AND NOT EXISTS (SELECT 1 FROM cart_payment_collection k
                     JOIN payment_session s ON s.payment_collection_id = k.payment_collection_id
                    WHERE k.cart_id = c.id AND k.deleted_at IS NULL AND s.deleted_at IS NULL
                      AND s.status IN ('authorized', 'captured'))
 GROUP BY c.id`;

const BY_ID = CART_SQL("?");
const BY_COLLECTION = CART_SQL(
  "(SELECT k.cart_id FROM cart_payment_collection k WHERE k.payment_collection_id = ? AND k.deleted_at IS NULL LIMIT 1)",
);

/** What core takes a cart's prices by. */
const CONTEXT_FIELDS = [
  "id",
  "sales_channel_id",
  "currency_code",
  "region_id",
  "shipping_address.city",
  "shipping_address.country_code",
  "shipping_address.province",
  "shipping_address.postal_code",
  "item_total",
  "total",
  "locale",
  "email",
  "customer_id",
  "customer.id",
  "customer.groups.id",
];

/** What ended while it lay in the cart: a price, or a coupon. Undefined for a cart that is as it should be, or an order. */
export async function findOutdated(
  container: MedusaContainer,
  which: WhichCart,
): Promise<OutdatedCart | undefined> {
  const [cart] = await ("cart_id" in which
    ? readSql<Row>(container, BY_ID, [which.cart_id])
    : readSql<Row>(container, BY_COLLECTION, [which.collection_id]));
  if (!cart) {
    return undefined;
  }
  const [products, problems] = await Promise.all([
    changedPrices(container, cart),
    endedPromotions(container, cart),
  ]);
  const coupon = problems.find(({ code }) => cart.codes.includes(code))?.problem;
  return products.length || problems.length ? { cart_id: cart.id, products, coupon } : undefined;
}

/** Names of products whose price, asked of core for this shopper now, is not the one in the cart. */
async function changedPrices(container: MedusaContainer, { id, lines }: Row): Promise<string[]> {
  if (!lines.length) {
    return [];
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: CONTEXT_FIELDS, filters: { id } });
  const changed = new Set<string>();
  for (const quantity of new Set(lines.map((line) => line.quantity))) {
    const own = lines.filter((line) => line.quantity === quantity);
    const prices = await container
      .resolve(Modules.PRICING)
      .calculatePrices(
        { id: [...new Set(own.map((line) => line.price_set_id))] },
        { context: { ...(data[0] as unknown as Record<string, string>), quantity: Number(quantity) } },
      );
    for (const { price_set_id: set, unit_price: held, title } of own) {
      const amount = prices.find((price) => price.id === set)?.calculated_amount;
      if (amount !== null && amount !== undefined && Number(amount) !== Number(held)) {
        changed.add(title);
      }
    }
  }
  return [...changed];
}

type Ended = { code: string; problem: CouponProblem };

async function endedPromotions(
  container: MedusaContainer,
  { codes, automatic, customer_id, email }: Row,
): Promise<Ended[]> {
  const all = [...codes, ...automatic];
  if (!all.length) {
    return [];
  }
  const coupons = await readCoupons(container, all);
  const now = new Date();
  const ended: Ended[] = [];
  for (const code of all) {
    const coupon = coupons.get(code);
    const use = coupon && (await readShopperUse(container, coupon, { customer_id, email }));
    const problem = couponProblem(code, coupon, { now, use });
    if (problem) {
      ended.push({ code, problem });
    }
  }
  return ended;
}
