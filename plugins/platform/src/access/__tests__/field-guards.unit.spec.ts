import { needsOfField } from "../field-guards";

const ORDER = ["order:read"];
const CUSTOMER = ["customer:read", "order:read"];
const PAYMENT = ["payment:read", "order:read"];

it.each([
  ["id", []],
  ["*fulfillment_sets.service_zones", []],
  ["orders.total", [ORDER]],
  ["*orders", [ORDER]],
  ["+order.items.*", [ORDER]],
  [" +*carts", [ORDER]],
  ["sales_channels.orders.customer.email", [ORDER, CUSTOMER]],
  ["customer.addresses", [CUSTOMER]],
  ["payment_collections.payments.captures", [PAYMENT, PAYMENT, PAYMENT]],
  ["fiscal_identities.document", [["fiscal_identity:read"]]],
  ["order_link.order_id", [ORDER]],
  ["display_order", []],
  ["*variants.cart_items", [ORDER]],
  ["variants.order_items.unit_price", [ORDER]],
  [
    "fulfillment_sets.service_zones.shipping_options.fulfillments.delivery_address.*",
    [["fulfillment:read", "order:read"]],
  ],
  ["fulfillment_providers.id", []],
  ["publishable_api_keys.token", [["api_key:read"]]],
  ["rbac_roles.invites_link.invite.token", [["*:*"], ["*:*"]]],
])("%s needs %j", (field, needs) => {
  expect(needsOfField(field)).toEqual(needs);
});
