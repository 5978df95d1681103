import type { MedusaContainer } from "@medusajs/framework/types";
import { BUSINESS_TIME_ZONE, localDate } from "@mestres/platform/lib/clock";
import { sorting } from "@mestres/platform/lib/list-query";
import { escapeLike, readSql } from "@mestres/platform/lib/sql";
import type { ProviderChargeState } from "../charges/state-names";
import type { PaymentMethod } from "../records/types";
import type { PaymentFlag } from "./flags";
import { isLocalDay, type PaymentsQueryInput } from "./query";
import { CHARGES, RECEIPTS } from "./sql";

/** A payment as the list shows it. Amounts in centavos. */
export type ListedPayment = {
  id: string;
  method: PaymentMethod;
  provider: string;
  order_id: string | null;
  display_id: number | null;
  reference: string | null;
  state: ProviderChargeState;
  amount: number;
  received: number;
  refunded: number;
  created_at: Date;
  expires_at: Date | null;
  paid_at: Date | null;
  flags: PaymentFlag[];
};

const MISMATCHED = "('underpaid', 'overpaid', 'duplicate', 'unmatched')";

const FLAGS: Record<PaymentFlag, string> = {
  late: "EXISTS (SELECT 1 FROM receipts r WHERE r.key = c.key AND r.outcome = 'late')",
  mismatched: `EXISTS (SELECT 1 FROM receipts r WHERE r.key = c.key AND r.outcome IN ${MISMATCHED})`,
  expiring_today: `(c.state = 'active' AND coalesce(c.due_on, (c.expires_at AT TIME ZONE '${BUSINESS_TIME_ZONE}')::date::text) = ?)`,
};

/**
 * Attempts to pay, newest first unless sorted otherwise. Those of carts that
 * never became an order appear once money came for them.
 */
export async function listPayments(
  container: MedusaContainer,
  query: PaymentsQueryInput,
  now: Date = new Date(),
): Promise<{ payments: ListedPayment[]; count: number }> {
  const today = localDate(now);
  const { where, params } = conditions(query, today);
  const from = `WITH charges AS (${CHARGES}), receipts AS (${RECEIPTS})`;
  const source = `FROM charges c LEFT JOIN "order" o ON o.id = c.order_id WHERE ${where}`;
  const { key: column, direction } = sorting(query.order);
  const [rows, counted] = await Promise.all([
    readSql<ListedPayment & { late: boolean; mismatched: boolean; expiring_today: boolean }>(
      container,
      `${from}, page AS (
         SELECT c.*, o.display_id ${source}
          ORDER BY ${column === "display_id" ? "o" : "c"}.${column} ${direction} NULLS LAST, c.id LIMIT ? OFFSET ?
       )
       SELECT c.id, c.method, c.provider, c.order_id, c.display_id, c.reference, c.state, c.amount,
              c.created_at, c.expires_at, c.paid_at,
              (SELECT coalesce(sum(r.amount), 0)::int FROM receipts r WHERE r.key = c.key) AS received,
              (SELECT coalesce(sum(f.amount), 0)::int FROM payment_refund f
                WHERE f.state = 'settled' AND f.reference IN (SELECT r.reference FROM receipts r WHERE r.key = c.key)
              ) AS refunded,
              ${FLAGS.late} AS late, ${FLAGS.mismatched} AS mismatched, ${FLAGS.expiring_today} AS expiring_today
         FROM page c
        ORDER BY c.${column} ${direction} NULLS LAST, c.id`,
      [...params, query.limit, query.offset, today],
    ),
    readSql<{ count: number }>(container, `${from} SELECT count(*)::int AS count ${source}`, params),
  ]);
  return {
    payments: rows.map(({ late, mismatched, expiring_today: expiring, ...payment }) => ({
      ...payment,
      flags: [
        ...(late ? (["late"] as const) : []),
        ...(mismatched ? (["mismatched"] as const) : []),
        ...(expiring ? (["expiring_today"] as const) : []),
      ],
    })),
    count: counted[0]?.count ?? 0,
  };
}

function conditions(query: PaymentsQueryInput, today: string): { where: string; params: unknown[] } {
  const where = ["(c.order_id IS NOT NULL OR EXISTS (SELECT 1 FROM receipts r WHERE r.key = c.key))"];
  const params: unknown[] = [];
  const add = (sql: string, ...values: unknown[]): void => {
    where.push(sql);
    params.push(...values);
  };
  if (query.method?.length) {
    add("c.method = ANY (?::text[])", query.method);
  }
  if (query.state?.length) {
    add("c.state = ANY (?::text[])", query.state);
  }
  if (query.flag) {
    add(FLAGS[query.flag], ...(query.flag === "expiring_today" ? [today] : []));
  }
  if (query.from) {
    add(
      isLocalDay(query.from)
        ? `c.created_at >= (?::date)::timestamp AT TIME ZONE '${BUSINESS_TIME_ZONE}'`
        : "c.created_at >= ?::timestamptz",
      query.from,
    );
  }
  if (query.to) {
    add(
      isLocalDay(query.to)
        ? `c.created_at < (?::date + 1)::timestamp AT TIME ZONE '${BUSINESS_TIME_ZONE}'`
        : "c.created_at <= ?::timestamptz",
      query.to,
    );
  }
  if (query.q) {
    add(
      `(o.display_id::text = ? OR c.order_id = ? OR c.reference ILIKE ? OR
        EXISTS (SELECT 1 FROM receipts r WHERE r.key = c.key AND r.reference ILIKE ?))`,
      query.q.replace(/^#/, ""),
      query.q,
      `%${escapeLike(query.q)}%`,
      `%${escapeLike(query.q)}%`,
    );
  }
  return { where: where.join(" AND "), params };
}
