import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "@mestres/platform/lib/sql";
import { OWED } from "@mestres/platform/lib/order-money";

/**
 * Orders that changed of late and whose payment does not say so: an open collection or code asks for something else
 * than is owed, the shopper was told another total, or more came than they cost and no case says so. Those whose change
 * is a moment old are being followed now. Drawn at random: orders whose provider does not answer keep no other one from
 * its turn.
 */
const UNFOLLOWED = `
  SELECT id FROM (
    SELECT DISTINCT o.id, ${OWED} AS owed,
           (SELECT round((s.totals->>'current_order_total')::numeric * 100)
              FROM order_summary s WHERE s.order_id = o.id AND s.version = o.version AND s.deleted_at IS NULL LIMIT 1) AS total,
           (SELECT round(coalesce(sum(t.amount), 0) * 100)
              FROM order_transaction t WHERE t.order_id = o.id AND t.deleted_at IS NULL) AS paid
      FROM order_change c JOIN "order" o ON o.id = c.order_id
     WHERE c.confirmed_at BETWEEN now() - interval '15 days' AND now() - interval '20 seconds'
       AND (c.change_type IN ('edit', 'exchange', 'claim')
            -- Core gives no type to what cancels a claim or an exchange.
            OR c.change_type IS NULL) AND c.deleted_at IS NULL
       AND o.deleted_at IS NULL AND o.canceled_at IS NULL AND o.status NOT IN ('canceled', 'draft', 'archived')
  ) changed
  WHERE owed <> coalesce((SELECT round(sum(p.amount) * 100) FROM order_payment_collection l
                            JOIN payment_collection p ON p.id = l.payment_collection_id
                           WHERE l.order_id = changed.id AND l.deleted_at IS NULL AND p.deleted_at IS NULL
                             AND p.status NOT IN ('completed', 'canceled')), 0)
     OR EXISTS (SELECT 1 FROM pix_charge x WHERE x.order_id = changed.id AND x.closed_at IS NULL
                   AND x.state = 'active' AND x.amount <> owed)
     OR EXISTS (SELECT 1 FROM payment_charge x WHERE x.order_id = changed.id AND x.closed_at IS NULL
                   AND x.state = 'active' AND x.method = 'boleto' AND x.amount <> owed)
     OR total <> (SELECT e.amount FROM payment_event e
                   WHERE e.order_id = changed.id AND e.amount IS NOT NULL
                     AND e.kind IN ('order_placed', 'order_changed', 'method_changed')
                   ORDER BY e.created_at DESC, e.id DESC LIMIT 1)
     OR (paid > total AND NOT EXISTS (SELECT 1 FROM payment_case k WHERE k.order_id = changed.id
                                         AND k.kind = 'surplus' AND k.state = 'open' AND k.deleted_at IS NULL))
     OR (paid <= total AND EXISTS (SELECT 1 FROM payment_case k WHERE k.order_id = changed.id
                                      AND k.kind = 'surplus' AND k.state = 'open' AND k.deleted_at IS NULL))
  ORDER BY random() LIMIT 50`;

/** Ids of orders whose change was not followed yet; at most 50 at a time. */
export async function findUnfollowedOrders(container: MedusaContainer): Promise<string[]> {
  const rows = await readSql<{ id: string }>(container, UNFOLLOWED);
  return rows.map(({ id }) => id);
}
