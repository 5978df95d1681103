import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { MEASURED_ITEM_FIELDS } from "../../packing/read/catalogue-measures";
import { parcelError } from "../domain/errors";
import type { ShippableOrder } from "../domain/order";

const FIELDS = [
  "id",
  "display_id",
  "email",
  "status",
  "canceled_at",
  "created_at",
  "metadata",
  // Core works out a line's total only with the order's.
  "total",
  "items.*",
  "items.total",
  "items.detail.*",
  ...MEASURED_ITEM_FIELDS,
  "shipping_address.*",
  "shipping_methods.*",
  "fulfillments.id",
  "fulfillments.canceled_at",
  "fulfillments.metadata",
  "fiscal_identity.id",
];

/** Orders by their ids; those that do not exist are left out. */
export async function loadOrders(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<ShippableOrder[]> {
  if (!ids.length) {
    return [];
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: [...ids] } });
  return data as unknown as ShippableOrder[];
}

/** @throws MedusaError `order_not_found` */
export async function loadOrder(container: MedusaContainer, id: string): Promise<ShippableOrder> {
  const [order] = await loadOrders(container, [id]);
  if (!order) {
    throw parcelError("NOT_FOUND", "order_not_found", `Não há pedido ${id}.`);
  }
  return order;
}
