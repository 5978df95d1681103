import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "@mestres/platform/lib/sql";

/**
 * What people call inventory items: the variant that is one unit of the item and nothing else, before a kit that holds
 * it. An item that nobody sells has its own title, or its SKU.
 */
export async function namesOfItems(
  container: MedusaContainer,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await readSql<{ id: string; name: string }>(
    container,
    `select distinct on (item.id) item.id,
            coalesce(case when v.title is null or v.title in ('', 'Default variant', p.title) then p.title
                          else p.title || ' · ' || v.title end, item.title, item.sku, item.id) as name
       from inventory_item item
       left join product_variant_inventory_item part
              on part.inventory_item_id = item.id and part.deleted_at is null
       left join product_variant v on v.id = part.variant_id and v.deleted_at is null
       left join product p on p.id = v.product_id and p.deleted_at is null
      where item.id = any(?)
      order by item.id, p.id is null,
               (select count(*) from product_variant_inventory_item other
                 where other.variant_id = v.id and other.deleted_at is null),
               part.required_quantity, v.created_at, v.id`,
    [itemIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
