import type { MedusaContainer } from "@medusajs/framework/types";
import { toCentavos } from "@mestres/platform/lib/money";
import { readSql } from "@mestres/platform/lib/sql";

/** What core's credit lines for a replacement are named. */
export const REPLACEMENT = "replacement";

/** A claim that replaces goods, and what of it the shop still has to take upon itself. Centavos. */
export type Replacement = { claim_id: string; missing: number };

const PER_UNIT = `(coalesce(i.unit_price, li.unit_price) - coalesce(a.amount, 0) / i.quantity)`;
const LINE = `JOIN order_item i ON i.item_id = one.item_id AND i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL
    JOIN order_line_item li ON li.id = i.item_id
    LEFT JOIN LATERAL (SELECT sum(adj.amount) AS amount FROM order_line_item_adjustment adj
                        WHERE adj.item_id = i.item_id AND adj.version = o.version AND adj.deleted_at IS NULL) a ON true`;

/**
 * What a replacement adds to its order (the new goods and their freight), less the goods that come back for it, which
 * core takes off by itself, less what was credited before. In reais.
 */
const REPLACEMENTS = `
  SELECT c.id AS claim_id,
         CASE WHEN c.canceled_at IS NOT NULL THEN 0 ELSE greatest(0, sums.outbound + sums.freight - sums.inbound) END
           - sums.credited AS missing
    FROM order_claim c
    JOIN "order" o ON o.id = c.order_id
   CROSS JOIN LATERAL (SELECT
     coalesce((SELECT sum(one.quantity * ${PER_UNIT}) FROM order_claim_item one ${LINE}
                WHERE one.claim_id = c.id AND one.is_additional_item AND one.deleted_at IS NULL), 0) AS outbound,
     coalesce((SELECT sum(m.amount) FROM order_shipping s
                 JOIN order_shipping_method m ON m.id = s.shipping_method_id
                WHERE s.claim_id = c.id AND s.version = o.version AND s.deleted_at IS NULL), 0) AS freight,
     coalesce((SELECT sum(one.quantity * ${PER_UNIT}) FROM "return" r
                 JOIN return_item one ON one.return_id = r.id AND one.deleted_at IS NULL ${LINE}
                WHERE r.claim_id = c.id AND r.canceled_at IS NULL AND r.status <> 'canceled'
                  AND r.deleted_at IS NULL), 0) AS inbound,
     coalesce((SELECT sum(l.amount) FROM order_credit_line l
                WHERE l.order_id = o.id AND l.version = o.version AND l.reference = '${REPLACEMENT}'
                  AND l.reference_id = c.id AND l.deleted_at IS NULL), 0) AS credited) sums
   WHERE c.order_id = ? AND c.type = 'replace' AND c.deleted_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM order_change ch WHERE ch.claim_id = c.id AND ch.deleted_at IS NULL
                        AND ch.change_type = 'claim' AND ch.status IN ('pending', 'requested'))`;

/**
 * The replacements of an order whose cost is not the shop's yet, or is too much so since one was cancelled or its goods
 * came back after all. A replacement costs its shopper nothing (CDC, art. 18, § 1, I).
 */
export async function findReplacements(container: MedusaContainer, orderId: string): Promise<Replacement[]> {
  const rows = await readSql<{ claim_id: string; missing: string }>(container, REPLACEMENTS, [orderId]);
  return rows
    .map(({ claim_id: id, missing }) => ({ claim_id: id, missing: toCentavos(missing) }))
    .filter(({ missing }) => missing !== 0);
}

/** @returns the order that a claim is about */
export async function orderOfClaim(container: MedusaContainer, claimId: string): Promise<string | undefined> {
  const [row] = await readSql<{ order_id: string }>(
    container,
    "SELECT order_id FROM order_claim WHERE id = ?",
    [claimId],
  );
  return row?.order_id;
}
