import type { MedusaContainer } from "@medusajs/framework/types";
import { toCentavos } from "@mestres/platform/lib/money";
import { readSql } from "@mestres/platform/lib/sql";
import type { OrderPayment } from "../../../lib/order-payment/load";

/**
 * Goods that came back by a return of their own: whoever takes a return back gives its money back, and says so in the
 * refund's note. In reais: what came back, less what was given back for it.
 */
const RETURNED = `
  SELECT (SELECT coalesce(sum(x.amount), 0) FROM refund x
            JOIN payment p ON p.id = x.payment_id
            JOIN order_payment_collection l ON l.payment_collection_id = p.payment_collection_id AND l.deleted_at IS NULL
           WHERE l.order_id = ? AND x.deleted_at IS NULL AND x.note LIKE 'Devolução %') AS given,
         coalesce(sum((one.received_quantity + one.damaged_quantity)
           * (coalesce(i.unit_price, li.unit_price) - coalesce(a.amount, 0) / i.quantity)), 0) AS returned
    FROM "order" o
    JOIN "return" r ON r.order_id = o.id AND r.exchange_id IS NULL AND r.claim_id IS NULL
     AND r.canceled_at IS NULL AND r.deleted_at IS NULL
    JOIN return_item one ON one.return_id = r.id AND one.deleted_at IS NULL
    JOIN order_item i ON i.item_id = one.item_id AND i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL
    JOIN order_line_item li ON li.id = i.item_id
    LEFT JOIN LATERAL (SELECT sum(adj.amount) AS amount FROM order_line_item_adjustment adj
                        WHERE adj.item_id = i.item_id AND adj.version = o.version AND adj.deleted_at IS NULL) a ON true
   WHERE o.id = ?`;

/** What an order's changes leave to be given back, beside what its returns give back by themselves. Centavos. */
export async function surplusOfChanges(container: MedusaContainer, order: OrderPayment): Promise<number> {
  if (order.surplus === 0 || order.canceled) {
    return 0;
  }
  const [row] = await readSql<{ returned: string; given: string }>(container, RETURNED, [order.id, order.id]);
  const ofReturns = Math.max(0, toCentavos(row?.returned ?? 0) - toCentavos(row?.given ?? 0));
  return Math.max(0, order.surplus - ofReturns);
}
