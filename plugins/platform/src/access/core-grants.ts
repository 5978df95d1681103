import type { Policy, PolicyTable } from "../lib/policies";

const read = (...resources: string[]): Policy[] => resources.map((resource): Policy => `${resource}:read`);
const all = (...resources: string[]): Policy[] => resources.map((resource): Policy => `${resource}:*`);

/** What the frame of the dashboard asks for, whoever is in it. */
const EVERYONE = read("store", "region", "currency", "sales_channel", "store_locale");

const CATALOG = [
  "product",
  "product_variant",
  "product_option",
  "product_option_value",
  "product_tag",
  "product_type",
  "product_category",
  "product_collection",
];
const STOCK = ["inventory_item", "inventory_level", "reservation_item", "stock_location"];
const ORDER_CHANGES = [
  "order_item",
  "order_change",
  "order_claim",
  "order_claim_item",
  "order_exchange",
  "return",
];
const PAYMENTS = ["payment", "payment_collection", "payment_method", "payment_session"];

/** What each role is given of core's resources. Plugins add theirs in their own tables. */
export const CORE_GRANTS: PolicyTable["grants"] = {
  manager: [
    "*:*",
    // Whoever holds these holds more than a manager: keys, other people's power, the machinery.
    "!api_key:create",
    "!api_key:update",
    "!api_key:delete",
    "!rbac_policy:create",
    "!rbac_policy:update",
    "!rbac_policy:delete",
    "!workflow_execution:create",
    "!workflow_execution:update",
    "!workflow_execution:delete",
  ],
  roaster: [
    ...EVERYONE,
    ...read(...CATALOG, ...STOCK, "shipping_profile"),
    "inventory_item:update",
    "inventory_level:create",
    "inventory_level:update",
  ],
  buyer: [
    ...EVERYONE,
    ...read(...CATALOG, "shipping_profile", "reservation_item", "stock_location"),
    ...all("inventory_item", "inventory_level"),
  ],
  shipping: [...EVERYONE, ...read("stock_location", "shipping_profile")],
  finance: [
    ...EVERYONE,
    ...read("order", ...ORDER_CHANGES, "customer", "customer_address", "return_reason", "price_list"),
    // The pages of a customer and of a price list do not open without.
    ...read("customer_group"),
    ...read("product", "product_variant", "promotion", "campaign"),
    ...all(...PAYMENTS, "refund_reason", "tax_rate", "tax_region"),
    ...all("capture", "refund", "credit_line"),
    ...read("tax_provider", "price_preference"),
    "notification:read",
    "file:create",
    "file:read",
  ],
  hr: [...EVERYONE, ...read("user")],
  marketing: [
    ...EVERYONE,
    ...all("promotion", "campaign", "price_list", "price", "customer_group"),
    ...read(...CATALOG, "customer", "price_preference"),
    "file:create",
    "file:read",
  ],
  support: [
    ...EVERYONE,
    "order:read",
    "order:create",
    "order:update",
    ...all(...ORDER_CHANGES),
    ...read("return_reason", "refund_reason", ...PAYMENTS),
    "customer:read",
    "customer:create",
    "customer:update",
    ...all("customer_address"),
    ...read("customer_group", ...CATALOG, ...STOCK, "promotion"),
    ...read("shipping_option", "shipping_option_type", "shipping_profile", "fulfillment"),
  ],
  editor: [
    ...EVERYONE,
    ...read(...CATALOG, "shipping_profile"),
    "product:update",
    ...all("product_tag", "product_type", "product_category", "product_collection"),
    ...all("translation", "file"),
    ...read("translation_setting"),
  ],
};
