import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "@mestres/platform/lib/sql";
import type { Shortage } from "../domain/types";

/**
 * Where the reservations of a cart's order go beyond the stock. Those made later do not count against it: of several
 * carts that raced for the last units, the ones that came too late are told so, and the others keep theirs. What may be
 * sold without stock counts against nobody in its own order.
 */
export function findOversold(container: MedusaContainer, cartId: string): Promise<Shortage[]> {
  return readSql<Shortage>(
    container,
    `with mine as (
       select r.inventory_item_id, r.location_id,
              (array_agg(r.created_at order by r.created_at desc, r.id desc))[1] as last_at,
              (array_agg(r.id order by r.created_at desc, r.id desc))[1] as last_id,
              sum(r.quantity) filter (where not r.allow_backorder) as wanted,
              coalesce(sum(r.quantity) filter (where r.allow_backorder), 0) as unbacked
         from order_cart oc
         join order_item i on i.order_id = oc.order_id and i.deleted_at is null
         join reservation_item r on r.line_item_id = i.item_id and r.deleted_at is null
        where oc.cart_id = ? and oc.deleted_at is null
        group by r.inventory_item_id, r.location_id
     ), counted as (
       select mine.*, l.stocked_quantity, l.reserved_quantity
              - coalesce((select sum(later.quantity) from reservation_item later
                           where later.inventory_item_id = mine.inventory_item_id
                             and later.location_id = mine.location_id
                             and later.deleted_at is null
                             and (later.created_at, later.id) > (mine.last_at, mine.last_id)), 0)
              - mine.unbacked as promised
         from mine
         join inventory_level l on l.inventory_item_id = mine.inventory_item_id
                               and l.location_id = mine.location_id and l.deleted_at is null
     )
     select inventory_item_id, location_id, trim_scale(wanted)::text as wanted,
            trim_scale(greatest(stocked_quantity - (promised - wanted), 0))::text as left
       from counted
      where wanted is not null and promised > stocked_quantity`,
    [cartId],
  );
}
