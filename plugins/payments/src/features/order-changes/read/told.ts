import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "@mestres/platform/lib/sql";
import { REPRICE_NOTES } from "../../../lib/order-payment/reprice-plan";

/** What the shopper was last told that the order costs, in centavos, and the line of history that says so. */
export type ToldTotal = { total: number; event_id: string | null };

const TOLD = `
  SELECT e.id, e.amount FROM payment_event e
   WHERE e.order_id = ? AND e.kind IN ('order_placed', 'order_changed', 'method_changed') AND e.amount IS NOT NULL
   ORDER BY e.created_at DESC, e.id DESC LIMIT 1`;

const LAST_CHANGE = `
  SELECT c.internal_note FROM order_change c
   WHERE c.order_id = ? AND c.confirmed_at IS NOT NULL AND c.deleted_at IS NULL
   ORDER BY c.confirmed_at DESC LIMIT 1`;

/** Whether an order's last change is our own, made when its shopper took another way to pay. */
export async function isOfMethod(container: MedusaContainer, orderId: string): Promise<boolean> {
  const [change] = await readSql<{ internal_note: string | null }>(container, LAST_CHANGE, [orderId]);
  return REPRICE_NOTES.includes(change?.internal_note ?? "");
}

/** What an order cost when it was placed, by core's own first version of it. In centavos, as text. */
const PLACED = `
  SELECT round((s.totals->>'current_order_total')::numeric * 100)::bigint AS total
    FROM order_summary s JOIN "order" o ON o.id = s.order_id
   WHERE s.order_id = ? AND s.version = 1 AND s.deleted_at IS NULL AND NOT o.is_draft_order
     AND EXISTS (SELECT 1 FROM order_cart l WHERE l.order_id = o.id AND l.deleted_at IS NULL)`;

/** @returns undefined for an order that nobody was told a total of yet: one that staff wrote */
export async function lastToldTotal(
  container: MedusaContainer,
  orderId: string,
): Promise<ToldTotal | undefined> {
  const [line] = await readSql<{ id: string; amount: number }>(container, TOLD, [orderId]);
  if (line) {
    return { total: line.amount, event_id: line.id };
  }
  // One that cost nothing has no payment to begin a history with.
  const [placed] = await readSql<{ total: string }>(container, PLACED, [orderId]);
  return placed && { total: Number(placed.total), event_id: null };
}
