import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { StockedLine } from "../domain/demand";

const LEVELS = "variant.inventory_items.inventory.location_levels";
const FIELDS = [
  "id",
  "title",
  "product_title",
  "variant_title",
  "variant_id",
  "variant.id",
  "variant.manage_inventory",
  "variant.allow_backorder",
  "variant.inventory_items.inventory_item_id",
  "variant.inventory_items.required_quantity",
  `${LEVELS}.location_id`,
  `${LEVELS}.stocked_quantity`,
  `${LEVELS}.reserved_quantity`,
  `${LEVELS}.stock_locations.id`,
  `${LEVELS}.stock_locations.sales_channels.id`,
];

/** Lines of orders with what their variants are made of and where that is kept. */
export async function readStockedLines(container: MedusaContainer, ids: string[]): Promise<StockedLine[]> {
  if (!ids.length) {
    return [];
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_line_item",
    fields: FIELDS,
    filters: { id: ids },
  });
  return data as unknown as StockedLine[];
}

/** The sales channel that an order was sold in; null when it has none. */
export async function readChannel(container: MedusaContainer, orderId: string): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "sales_channel_id"],
    filters: { id: orderId },
  });
  return (data as unknown as { sales_channel_id: string | null }[])[0]?.sales_channel_id ?? null;
}
