import type { Context } from "@medusajs/framework/types";
import { runSql, textArray } from "@mestres/platform/lib/sql";
import { HOLDING_STATES } from "../../features/returns/domain/states";

/** One return of an order after another, whatever the process, until the transaction ends. */
export async function lockOrder(context: Context, orderId: string): Promise<void> {
  await runSql(context, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `return_request:${orderId}`,
  ]);
}

export type Promised = {
  /** By line: pieces and centavos in returns that hold, and what the line cost. */
  lines: Map<string, { quantity: number; amount: number; line_paid: number }>;
  /** Freight promised, and what was paid of it; undefined before the first return. */
  freight: number;
  freight_paid: number | undefined;
};

/** What the returns of an order that hold were promised. */
export async function promisedOf(context: Context, orderId: string): Promise<Promised> {
  const rows = await runSql<{ line_item_id: string; quantity: string; amount: string; line_paid: number }>(
    context,
    `SELECT i.line_item_id, max(i.line_paid) AS line_paid,
            coalesce(sum(i.quantity) FILTER (WHERE r.state = ANY (?::text[])), 0) AS quantity,
            coalesce(sum(i.amount) FILTER (WHERE r.state = ANY (?::text[])), 0) AS amount
       FROM return_request_item i JOIN return_request r ON r.id = i.request_id
      WHERE r.order_id = ? GROUP BY i.line_item_id`,
    [textArray(HOLDING_STATES), textArray(HOLDING_STATES), orderId],
  );
  const [freight] = await runSql<{ given: string; paid: number | null }>(
    context,
    `SELECT coalesce(sum(freight_refund) FILTER (WHERE state = ANY (?::text[])), 0) AS given, max(freight_paid) AS paid
       FROM return_request WHERE order_id = ?`,
    [textArray(HOLDING_STATES), orderId],
  );
  return {
    lines: new Map(
      rows.map((row) => [
        row.line_item_id,
        { quantity: Number(row.quantity), amount: Number(row.amount), line_paid: Number(row.line_paid) },
      ]),
    ),
    freight: Number(freight?.given ?? 0),
    freight_paid: freight?.paid === null || freight?.paid === undefined ? undefined : Number(freight.paid),
  };
}
