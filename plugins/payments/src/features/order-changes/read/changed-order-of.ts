import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "@mestres/platform/lib/sql";

/** @returns the order of a payment, where the order was changed since it was placed; most were not */
export async function changedOrderOf(
  container: MedusaContainer,
  paymentId: string,
): Promise<string | undefined> {
  const [row] = await readSql<{ order_id: string }>(
    container,
    `SELECT l.order_id FROM payment p
       JOIN order_payment_collection l ON l.payment_collection_id = p.payment_collection_id AND l.deleted_at IS NULL
       JOIN "order" o ON o.id = l.order_id AND o.version > 1
      WHERE p.id = ? LIMIT 1`,
    [paymentId],
  );
  return row?.order_id;
}
