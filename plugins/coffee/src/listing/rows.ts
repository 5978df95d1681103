import type { Knex } from "@medusajs/framework/mikro-orm/knex";

import type { Brewing, CoffeeKind, CoffeeProcess, CoffeeRoast, LabelImage, Palette } from "../lib/coffee";
import type { ShoppingContext } from "./context";

/** A published coffee as stored: product and profile in one row. */
export type CoffeeRow = {
  id: string;
  handle: string;
  title: string;
  subtitle: string | null;
  description: string | null;
  created_at: Date;
  kind: CoffeeKind;
  region: string;
  state: string | null;
  producer: string | null;
  variety: string | null;
  process: CoffeeProcess | null;
  altitude_m: number | null;
  harvest: string | null;
  sca_score: number | null;
  roast: CoffeeRoast;
  notes: string[];
  brewing: Brewing | null;
  palette: Palette | null;
  label_images: LabelImage[] | null;
};

/** A variant with its stock, and what its stored prices say before any rule is applied. */
export type VariantRow = {
  id: string;
  product_id: string;
  price_set_id: string | null;
  /** Lowest stored price in the currency, of any list or rule; null without prices. */
  lowest: number | null;
  /** No calculated price is above this; null when a rule may leave none. */
  ceiling: number | null;
  /** The price set has one single price: sets of the same price are alike. */
  plain: boolean;
  /** Pieces that can be sold; null when stock is not counted. */
  stock: number | null;
};

/**
 * Coffees published in the given sales channels.
 * This reads tables of core and of our module at once, which module services
 * cannot: it is what makes the listing several times faster than /store/products.
 */
export async function loadCoffees(knex: Knex, context: ShoppingContext): Promise<CoffeeRow[]> {
  const { rows } = await knex.raw<{ rows: CoffeeRow[] }>(
    `SELECT p.id, p.handle, p.title, p.subtitle, p.description, p.created_at,
       c.kind, c.region, c.state, c.producer, c.variety, c.process, c.altitude_m,
       c.harvest, c.sca_score, c.roast, c.notes, c.brewing, c.palette, c.label_images
     FROM product p
     JOIN product_coffee_profile l ON l.product_id = p.id AND l.deleted_at IS NULL
     JOIN coffee_profile c ON c.id = l.coffee_profile_id AND c.deleted_at IS NULL
     WHERE p.deleted_at IS NULL AND p.status = 'published'
       AND EXISTS (SELECT 1 FROM product_sales_channel s WHERE s.product_id = p.id
         AND s.deleted_at IS NULL AND s.sales_channel_id = ANY(:channels))`,
    { channels: context.salesChannelIds },
  );
  return rows;
}

/**
 * The variants of all coffees, or of one product, in their own order.
 * Stock is what core counts: for each needed inventory item, stocked less reserved at
 * the sales channels' locations, divided by the needed quantity; the scarcest item decides.
 */
export async function loadVariants(
  knex: Knex,
  context: ShoppingContext,
  productId?: string,
): Promise<VariantRow[]> {
  const { rows } = await knex.raw<{ rows: VariantRow[] }>(
    `WITH coffee_variant AS (
       SELECT v.id, v.product_id, v.variant_rank, v.created_at,
         v.manage_inventory AND NOT v.allow_backorder AS counted
       FROM product_coffee_profile l
       JOIN product_variant v ON v.product_id = l.product_id AND v.deleted_at IS NULL
       WHERE l.deleted_at IS NULL
         AND (CAST(:product AS text) IS NULL OR l.product_id = :product)
     ), place AS (
       SELECT DISTINCT stock_location_id AS id FROM sales_channel_stock_location
       WHERE deleted_at IS NULL AND sales_channel_id = ANY(:channels)
     ), item AS (
       SELECT i.variant_id, i.inventory_item_id, i.required_quantity,
         SUM(n.stocked_quantity - n.reserved_quantity) AS free
       FROM product_variant_inventory_item i
       JOIN coffee_variant v ON v.id = i.variant_id
       LEFT JOIN inventory_level n ON n.inventory_item_id = i.inventory_item_id
         AND n.deleted_at IS NULL AND n.location_id IN (SELECT id FROM place)
       WHERE i.deleted_at IS NULL
       GROUP BY 1, 2, 3
     ), stock AS (
       SELECT variant_id, MIN(FLOOR(COALESCE(free, 0) / required_quantity)) AS pieces
       FROM item GROUP BY 1
     ), amount AS (
       SELECT s.variant_id, s.price_set_id, MIN(a.amount) AS lowest,
         CASE WHEN BOOL_OR(a.price_list_id IS NULL AND a.rules_count = 0
           AND COALESCE(a.min_quantity, 0) <= 1) THEN MAX(a.amount) END AS ceiling,
         COUNT(a.id) = 1 AS plain
       FROM product_variant_price_set s
       JOIN coffee_variant v ON v.id = s.variant_id
       LEFT JOIN price a ON a.price_set_id = s.price_set_id
         AND a.deleted_at IS NULL AND a.currency_code = :currency
       WHERE s.deleted_at IS NULL
       GROUP BY 1, 2
     )
     SELECT v.id, v.product_id, a.price_set_id, a.lowest::float8 AS lowest,
       a.ceiling::float8 AS ceiling, COALESCE(a.plain, false) AS plain,
       CASE WHEN v.counted THEN COALESCE(s.pieces, 0)::float8 END AS stock
     FROM coffee_variant v
     LEFT JOIN amount a ON a.variant_id = v.id
     LEFT JOIN stock s ON s.variant_id = v.id
     ORDER BY v.variant_rank, v.created_at, v.id`,
    {
      channels: context.salesChannelIds,
      currency: context.currencyCode,
      product: productId ?? null,
    },
  );
  return rows;
}
