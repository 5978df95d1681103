import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "../../../lib/sql";

/** What of a line has still to leave, in units of an inventory item: a kit's line has several of them. */
export type LeftToSend = { line_item_id: string; inventory_item_id: string; quantity: string };

const LEFT = `
  SELECT i.item_id AS line_item_id, v.inventory_item_id,
         (greatest(0, i.quantity - i.fulfilled_quantity) * v.required_quantity)::text AS quantity
    FROM "order" o
    JOIN order_item i ON i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL
    JOIN order_line_item li ON li.id = i.item_id
    JOIN product_variant_inventory_item v ON v.variant_id = li.variant_id AND v.deleted_at IS NULL
   WHERE o.id = ?`;

/** What an order as it stands has still to send. */
export async function readLeftToSend(container: MedusaContainer, orderId: string): Promise<LeftToSend[]> {
  return readSql<LeftToSend>(container, LEFT, [orderId]);
}
