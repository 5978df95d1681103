import { subjectOf } from "../subject";

const ID = "order_01JABCDEFGHJKMNPQRSTVWXYZ0";

it.each([
  [`/admin/orders/${ID}`, "order", ID, []],
  [`/admin/orders/${ID}/fulfillments`, "order", ID, ["fulfillments"]],
  ["/admin/orders", "order", null, []],
  [`/admin/product-categories/${ID}`, "product_category", ID, []],
  [`/admin/inventory-items/${ID}/location-levels`, "inventory_item", ID, ["location-levels"]],
  [`/admin/correios/boxes/${ID}`, "shipping_box", ID, []],
  ["/admin/correios/parcels/mark-posted", "parcel", null, ["mark-posted"]],
  ["/admin/correios/labels", "parcel", null, []],
  ["/admin/correios/labels.pdf", "parcel", null, []],
  ["/admin/mestres/settings/cep", "integration", "cep", []],
  // What a shopper asked for is another thing than core's return, which is made of it.
  [
    "/admin/correios/returns/rret_01JABCDEFGHJKMNPQRSTVWXYZ0/approve",
    "return_request",
    "rret_01JABCDEFGHJKMNPQRSTVWXYZ0",
    ["approve"],
  ],
  ["/admin/returns/return_01JABCDEFGHJKMNPQRSTVWXYZ0", "return", "return_01JABCDEFGHJKMNPQRSTVWXYZ0", []],
  ["/admin/rbac/roles/role_super_admin/users", "rbac_role", "role_super_admin", ["users"]],
  [`/admin/payments-br/cases/${ID}/settle`, "payment_case", ID, ["settle"]],
  ["/admin/correios", "correio", null, []],
  [`/admin/Orders/${ID}`, "order", ID, []],
  ["/ADMIN/MESTRES/Settings/cep/check", "integration", "cep", ["check"]],
  [`/admin/orders/${ID.replace("_", "%5F")}/cancel`, "order", ID, ["cancel"]],
] as const)("reads %s", (path, resource, id, rest) => {
  expect(subjectOf(path)).toEqual({ resource, id, rest });
});
