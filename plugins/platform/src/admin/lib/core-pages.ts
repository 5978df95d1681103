import type { GuardedPage, Policy } from "@mestres/admin-kit";

/**
 * The pages of the dashboard's own that its menus name, in their order, and the policy of what each loads. Pages below
 * them (`/orders/order_123`) are theirs, too.
 *
 * Some of what everybody may read, since the dashboard's frame asks for it (`store`, `region`, `sales_channel`), has a
 * page that only those need who change it: it asks for the right to do so.
 */
const MAIN: Record<string, Policy> = {
  "/orders": "order:read",
  "/draft-orders": "order:read",
  "/products": "product:read",
  "/inventory": "inventory_item:read",
  "/customers": "customer:read",
  "/promotions": "promotion:read",
  "/price-lists": "price_list:read",
};

/** Pages below another in the menu. */
const NESTED: Record<string, readonly [parent: string, needs: Policy]> = {
  "/collections": ["/products", "product_collection:read"],
  "/categories": ["/products", "product_category:read"],
  "/product-options": ["/products", "product_option:read"],
  "/reservations": ["/inventory", "reservation_item:read"],
  "/customer-groups": ["/customers", "customer_group:read"],
  "/campaigns": ["/promotions", "campaign:read"],
};

const SETTINGS: Record<string, Policy> = {
  "/settings/store": "store:update",
  "/settings/users": "user:read",
  "/settings/roles": "rbac_role:read",
  "/settings/policies": "rbac_policy:read",
  "/settings/regions": "region:update",
  "/settings/tax-regions": "tax_region:read",
  "/settings/return-reasons": "return_reason:read",
  "/settings/refund-reasons": "refund_reason:read",
  "/settings/sales-channels": "sales_channel:update",
  "/settings/product-types": "product_type:read",
  "/settings/product-tags": "product_tag:read",
  "/settings/locations": "shipping_option:read",
  "/settings/property-labels": "store:update",
  "/settings/translations": "translation:read",
  "/settings/publishable-api-keys": "api_key:read",
  "/settings/secret-api-keys": "api_key:read",
  "/settings/workflows": "workflow_execution:read",
  "/settings/search": "workflow_execution:read",
};

/** Pages of one thing that load more than the list they are opened from, and fail as a whole without it. */
const DETAILS: readonly (readonly [address: RegExp, needs: Policy])[] = [
  // The orders of the customer.
  [/^\/customers\/cus_/, "order:read"],
];

/** What the page at an address needs beyond the page that it lies below; undefined for nearly all. */
export function detailNeeds(pathname: string): Policy | undefined {
  return DETAILS.find(([address]) => address.test(pathname))?.[1];
}

const plain = (pages: Record<string, Policy>): GuardedPage[] =>
  Object.entries(pages).map(([path, policy]) => ({ path, needs: [policy] }));

/** See {@link MAIN}. */
export const CORE_PAGES: readonly GuardedPage[] = [
  ...plain(MAIN),
  ...Object.entries(NESTED).map(([path, [nested, policy]]) => ({ path, needs: [policy], nested })),
  ...plain(SETTINGS),
];

/** Where the dashboard itself leads, whoever it is: after the login, and from "Settings". */
export const LANDINGS = ["/orders", "/settings/store"] as const;

/** Nobody's own account asks for a policy. */
export const PROFILE = "/settings/profile";
