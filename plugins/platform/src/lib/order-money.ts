import type { MedusaContainer } from "@medusajs/framework/types";
import { toCentavos } from "./money";
import { readSql, textArray } from "./sql";

/** What an order costs now beside what came for it. Centavos. */
export type OrderMoney = {
  order_id: string;
  /** The order's current version: every change makes a new one. */
  version: number;
  /** What it costs as it stands: edits, exchanges, claims, goods received back and credit lines counted. */
  total: number;
  /** What was captured and booked, less what was given back. */
  paid: number;
  /** What is on its way back to the shop for an exchange or a claim, which counts as paid already. */
  pending_returns: number;
  /** What the shopper still has to pay; 0 when nothing. */
  owed: number;
  /** What the shop has received beyond the total; 0 when nothing. Goods that are still on their way back are not in it. */
  surplus: number;
};

/**
 * Sums of an order `o` in reais, as one row `(total, paid, pending_returns)` for a lateral join. Core works the like out
 * (`decorateCartTotals`) from the whole order; the total it keeps per version, so lists and polls need no more than this.
 * Core counts every return that is on its way as paid; here those of exchanges and claims alone: what comes back by
 * itself is paid back by itself, and pays for nothing else. Prices hold their taxes, as everywhere in Brazil. An order
 * without a total owes without end, so that nothing of it is packed.
 */
const SUMS = `
  SELECT coalesce((SELECT (s.totals->>'current_order_total')::numeric FROM order_summary s
                    WHERE s.order_id = o.id AND s.version = o.version AND s.deleted_at IS NULL
                    ORDER BY s.created_at DESC LIMIT 1), 1e9) AS total,
         coalesce((SELECT sum(t.amount) FROM order_transaction t
                    WHERE t.order_id = o.id AND t.deleted_at IS NULL), 0) AS paid,
         coalesce((SELECT sum(least(i.return_requested_quantity, one.quantity)
                              * (coalesce(i.unit_price, li.unit_price) - coalesce(a.amount, 0) / i.quantity))
                     FROM order_item i
                     JOIN order_line_item li ON li.id = i.item_id
                     JOIN LATERAL (SELECT sum(ri.quantity - ri.received_quantity - ri.damaged_quantity) AS quantity
                                     FROM "return" r JOIN return_item ri ON ri.return_id = r.id AND ri.deleted_at IS NULL
                                    WHERE r.order_id = o.id AND ri.item_id = i.item_id AND r.deleted_at IS NULL
                                      AND r.canceled_at IS NULL AND r.status <> 'canceled'
                                      AND (r.exchange_id IS NOT NULL OR r.claim_id IS NOT NULL)) one ON one.quantity > 0
                     LEFT JOIN LATERAL (SELECT sum(one.amount) AS amount FROM order_line_item_adjustment one
                                         WHERE one.item_id = i.item_id AND one.version = o.version
                                           AND one.deleted_at IS NULL) a ON true
                    WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL
                      AND i.return_requested_quantity > 0), 0) AS pending_returns`;

/** What the shopper of an order `o` still has to pay, in whole centavos. */
export const OWED = `(SELECT greatest(0, round((m.total - m.pending_returns - m.paid) * 100)) FROM (${SUMS}) m)`;

type Row = { id: string; version: number; total: string; paid: string; pending_returns: string };

/** Reads what orders cost and what came for them; unknown orders are left out. */
export async function readOrderMoney(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<OrderMoney[]> {
  const rows = await readSql<Row>(
    container,
    `SELECT o.id, o.version, m.total::text AS total, m.paid::text AS paid, m.pending_returns::text AS pending_returns
       FROM "order" o CROSS JOIN LATERAL (${SUMS}) m
      WHERE o.id = ANY (?::text[]) AND o.deleted_at IS NULL`,
    [textArray(orderIds)],
  );
  return rows.map((row) => balance(row.id, row.version, row));
}

function balance(orderId: string, version: number, sums: Omit<Row, "id" | "version">): OrderMoney {
  const total = toCentavos(sums.total);
  const paid = toCentavos(sums.paid);
  const pendingReturns = toCentavos(sums.pending_returns);
  return {
    order_id: orderId,
    version,
    total,
    paid,
    pending_returns: pendingReturns,
    owed: Math.max(0, total - pendingReturns - paid),
    surplus: Math.max(0, paid - total),
  };
}
