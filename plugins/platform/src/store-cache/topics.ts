/**
 * What a change in the database can be about. An entry depends on some topics; a table belongs to one.
 *
 * - `catalog` texts, pictures, categories, coffee profiles
 * - `price` price sets, lists and their rules
 * - `stock` levels, reservations and where they are kept
 * - `setup` regions, taxes, sales channels, publishable keys: every answer depends on it
 */
export type Topic = "catalog" | "price" | "stock" | "setup";

export const TOPICS: readonly Topic[] = ["catalog", "price", "stock", "setup"];

const TABLES: Readonly<Record<string, Topic>> = {
  image: "catalog",
  translation: "catalog",
  translation_settings: "catalog",
  index_data: "catalog",
  index_relation: "catalog",
  price: "price",
  price_set: "price",
  price_rule: "price",
  price_list: "price",
  price_list_rule: "price",
  price_preference: "price",
  product_variant_price_set: "price",
  inventory_item: "stock",
  inventory_level: "stock",
  reservation_item: "stock",
  product_variant_inventory_item: "stock",
  stock_location: "stock",
  sales_channel_stock_location: "stock",
  api_key: "setup",
  publishable_api_key_sales_channel: "setup",
  sales_channel: "setup",
  region: "setup",
  region_country: "setup",
  region_payment_provider: "setup",
  store: "setup",
  store_currency: "setup",
  store_locale: "setup",
  currency: "setup",
  locale: "setup",
  tax_region: "setup",
  tax_rate: "setup",
  tax_rate_rule: "setup",
  tax_provider: "setup",
};

// Product tables, links from or to products, and the coffee profile, whatever hash Medusa puts into a link's name.
const CATALOG_TABLE = /^product(_|$)|_product_product_|(^|_)coffee_/;

/**
 * Columns whose update matters, where a table is also written for other reasons
 * (a key's `last_used_at` says nothing about what a shopper sees).
 */
export const WATCHED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  api_key: ["token", "type", "revoked_at", "deleted_at"],
};

/**
 * The topic a table's changes belong to, or null when no cached answer is built from it.
 * @param extra further tables named by the application, for links of its own
 */
export function topicOfTable(table: string, extra: Readonly<Record<string, Topic>> = {}): Topic | null {
  return extra[table] ?? TABLES[table] ?? (CATALOG_TABLE.test(table) ? "catalog" : null);
}

const CATALOG_PATH =
  /^\/store\/(products|product-variants|product-categories|product-tags|product-types|product-options|collections|regions|currencies|coffees)(\/[^/]+)?$/;

/** True for a path whose GET is the same for every shopper without a login. */
export function isCataloguePath(path: string): boolean {
  return CATALOG_PATH.test(path);
}

const NAMES_PRODUCTS = /product|variant|price/i;
const NAMES_STOCK = /inventory|reservation|location|stock/i;

/**
 * The topics an answer is built from. Wider than needed is only slower; narrower would be stale, so whatever
 * the query names that reaches products or stock widens it.
 */
export function topicsOfRequest(path: string, query: string): Topic[] {
  const area = CATALOG_PATH.exec(path)?.[1];
  const topics: Topic[] = ["setup", "catalog"];
  const sells = area === "products" || area === "product-variants" || area === "coffees";
  const text = decodeLoosely(query);
  if (sells || NAMES_PRODUCTS.test(text)) {
    topics.push("price");
  }
  if (area === "coffees" || NAMES_STOCK.test(text)) {
    topics.push("stock");
  }
  return topics;
}

function decodeLoosely(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    // An unreadable query gets every topic.
    return "product inventory";
  }
}
