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
])("%s needs %j", (field, needs) => {
  expect(needsOfField(field)).toEqual(needs);
});
