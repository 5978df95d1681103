import type { MedusaContainer } from "@medusajs/framework/types";
import { toCentavos } from "@mestres/platform/lib/money";
import { readSql } from "@mestres/platform/lib/sql";
import type { OrderPayment } from "../../../lib/order-payment/load";

/** Goods that came back by a return of their own: whoever takes a return back gives its money back. In reais. */
const RETURNED = `
  SELECT coalesce(sum((one.received_quantity + one.damaged_quantity)
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
  const [row] = await readSql<{ returned: string }>(container, RETURNED, [order.id]);
  const refunded = order.payments.reduce((sum, payment) => sum + payment.refunded, 0);
  return Math.max(0, order.surplus - Math.max(0, toCentavos(row?.returned ?? 0) - refunded));
}
