import type { PolicyTable } from "../lib/policies";

type Routes = PolicyTable["routes"];

/** GET of one thing, which core leaves to every person of the admin while its list has a policy. */
const ONE: Record<string, string> = {
  "api-keys": "api_key",
  campaigns: "campaign",
  claims: "order_claim",
  collections: "product_collection",
  "customer-groups": "customer_group",
  customers: "customer",
  "draft-orders": "order",
  exchanges: "order_exchange",
  "inventory-items": "inventory_item",
  notifications: "notification",
  orders: "order",
  payments: "payment",
  "price-lists": "price_list",
  "price-preferences": "price_preference",
  "product-categories": "product_category",
  "product-options": "product_option",
  "product-tags": "product_tag",
  "product-types": "product_type",
  products: "product",
  promotions: "promotion",
  "refund-reasons": "refund_reason",
  regions: "region",
  reservations: "reservation_item",
  "return-reasons": "return_reason",
  returns: "return",
  "sales-channels": "sales_channel",
  "shipping-option-types": "shipping_option_type",
  "shipping-options": "shipping_option",
  "shipping-profiles": "shipping_profile",
  "stock-locations": "stock_location",
  stores: "store",
  "tax-rates": "tax_rate",
  "tax-regions": "tax_region",
  uploads: "file",
  "workflows-executions": "workflow_execution",
};

const one: Routes = Object.fromEntries(
  Object.entries(ONE).map(([path, resource]) => [`GET /admin/${path}/:id`, `${resource}:read`] as const),
);

const ORDERS: Routes = {
  "GET /admin/orders/:id/changes": "order:read",
  "GET /admin/orders/:id/line-items": "order:read",
  "GET /admin/orders/:id/preview": "order:read",
  "GET /admin/orders/:id/shipping-options": "order:read",
  "DELETE /admin/draft-orders/:id": "order:delete",
  "POST /admin/draft-orders/:id/edit": "order:update",
  "DELETE /admin/draft-orders/:id/edit": "order:update",
  "POST /admin/draft-orders/:id/edit/confirm": "order:update",
  "POST /admin/draft-orders/:id/edit/request": "order:update",
  "DELETE /admin/draft-orders/:id/edit/items/:action_id": "order:update",
  "DELETE /admin/draft-orders/:id/edit/shipping-methods/:action_id": "order:update",
  "DELETE /admin/draft-orders/:id/edit/shipping-methods/method/:method_id": "order:update",
  "GET /admin/payments/payment-providers": "payment:read",
};

const PRODUCTS: Routes = {
  "POST /admin/products/:id": "product:update",
  "POST /admin/products/:id/variants/:variant_id": "product_variant:update",
  "GET /admin/products/:id/options": "product:read",
  "GET /admin/products/:id/variants": "product:read",
  "GET /admin/products/:id/variants/:variant_id": "product:read",
  "POST /admin/products/:id/images/:image_id/variants/batch": "product:update",
  "POST /admin/products/:id/variants/:variant_id/images/batch": "product:update",
  "POST /admin/products/export": "product:read",
  "POST /admin/products/import": "product:create",
  "POST /admin/products/imports": "product:create",
  "POST /admin/products/import/:transaction_id/confirm": "product:create",
  "POST /admin/products/imports/:transaction_id/confirm": "product:create",
  "GET /admin/product-options": "product_option:read",
  "GET /admin/inventory-items/:id/location-levels": "inventory_level:read",
  "DELETE /admin/inventory-items/:id": "inventory_item:delete",
};

const PRICES: Routes = {
  "GET /admin/currencies/:code": "currency:read",
  "GET /admin/price-lists/:id/prices": "price_list:read",
  "DELETE /admin/price-lists/:id": "price_list:delete",
  "GET /admin/promotions/:id/:rule_type": "promotion:read",
  "GET /admin/promotions/rule-attribute-options/:rule_type": "promotion:read",
  "GET /admin/promotions/rule-value-options/:rule_type/:rule_attribute_id": "promotion:read",
  "DELETE /admin/tax-rates/:id": "tax_rate:delete",
  "GET /admin/fulfillment-providers/:id/options": "fulfillment_provider:read",
};

/** Any workflow, run by hand, reaches everything: giving roles, deleting users. */
const MACHINERY: Routes = {
  "GET /admin/workflows-executions/:workflow_id/:transaction_id": "workflow_execution:read",
  "GET /admin/workflows-executions/:workflow_id/:transaction_id/subscribe": "workflow_execution:read",
  "GET /admin/workflows-executions/:workflow_id/subscribe": "workflow_execution:read",
  "POST /admin/workflows-executions/:workflow_id/run": "*:*",
  "POST /admin/workflows-executions/:workflow_id/steps/failure": "*:*",
  "POST /admin/workflows-executions/:workflow_id/steps/success": "*:*",
  "GET /admin/index/details": "workflow_execution:read",
  "POST /admin/index/sync": "*:*",
  "POST /admin/search-indexes/:id/reindex": "*:*",
  "DELETE /admin/search-indexes/:id": "*:*",
  // It looks into all of these at once, whatever it is asked for.
  "GET /admin/search": ["order:read", "customer:read", "product:read", "user:read"],
  "POST /admin/property-labels": "store:update",
  "POST /admin/property-labels/batch": "store:update",
  "POST /admin/property-labels/:id": "store:update",
  "DELETE /admin/property-labels/:id": "store:update",
  "GET /admin/locales/:code": "store_locale:read",
  "GET /admin/translations/statistics": "translation:read",
};

/** Policies are written in code; core lets whoever may change one turn it into another. */
const ACCESS: Routes = {
  "POST /admin/rbac/roles": "rbac_role:create",
  "POST /admin/rbac/policies": "*:*",
  "POST /admin/rbac/policies/:id": "*:*",
  "DELETE /admin/rbac/policies/:id": "*:*",
};

/** Core's admin routes that have no policy in core 2.21.2, with ours. */
export const CORE_ROUTES: Routes = {
  ...one,
  ...ORDERS,
  ...PRODUCTS,
  ...PRICES,
  ...MACHINERY,
  ...ACCESS,
};
