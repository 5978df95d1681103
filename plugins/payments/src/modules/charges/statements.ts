import type { RowQueue } from "@mestres/platform/lib/rows";

/** SQL of the charges module, where the database decides a race. */

export const INSERT_CHARGE_SQL = `INSERT INTO payment_charge
   (id, provider, method, session_id, amount, state, due_on, expires_at, data, next_check_at)
 VALUES (?, ?, ?, ?, ?, 'requested', ?, ?, ?::jsonb, ?)
 ON CONFLICT (session_id) WHERE deleted_at IS NULL DO NOTHING`;

export const INSERT_NOTIFICATION_SQL = `INSERT INTO payment_notification
   (id, provider, dedupe_key, external_id, raw, next_attempt_at)
 VALUES (?, ?, ?, ?, ?::jsonb, now())
 ON CONFLICT (dedupe_key) WHERE deleted_at IS NULL DO NOTHING RETURNING id`;

/** Charges that their provider is to be asked about. */
export const DUE_CHECKS: RowQueue = { table: "payment_charge", dueAt: "next_check_at" };

/** Charges whose time is over while their order waits for money. Paid in part: a case for staff, not for the clock. */
export const DUE_EXPIRIES: RowQueue = {
  table: "payment_charge",
  dueAt: "next_expiry_at",
  firstDueAt: "expires_at",
  attempts: "expiry_attempts",
  where: "closed_at IS NULL AND order_id IS NOT NULL AND state <> 'underpaid'",
};

/** What webhooks said and nobody applied yet. A repetition that arrives once one is taken is news. */
export const DUE_NOTIFICATIONS: RowQueue = {
  table: "payment_notification",
  dueAt: "next_attempt_at",
  attempts: "attempts",
  where: "processed_at IS NULL",
  touches: true,
};

/** Takes `[{order_id, at, waits}]` as JSON. An order that only waits has not failed. */
export const POSTPONE_EXPIRY_SQL = `
  UPDATE payment_charge c SET next_expiry_at = v.at,
         expiry_attempts = CASE WHEN v.waits THEN 0 ELSE c.expiry_attempts END
    FROM jsonb_to_recordset(?::jsonb) AS v(order_id text, at timestamptz, waits boolean)
   WHERE c.order_id = v.order_id AND c.closed_at IS NULL`;

/** The money of a receipt never changes; what the provider keeps of it, or gave back, is learnt later. */
export const RECEIPT_SQL = `INSERT INTO payment_charge_receipt
   (id, reference, charge_id, amount, refunded, fee, available_on, paid_at)
 VALUES (?, ?, ?, ?, ?, ?, ?, ?)
 ON CONFLICT (reference) WHERE deleted_at IS NULL DO UPDATE
    SET refunded = greatest(payment_charge_receipt.refunded, excluded.refunded),
        fee = coalesce(excluded.fee, payment_charge_receipt.fee),
        available_on = coalesce(excluded.available_on, payment_charge_receipt.available_on),
        updated_at = now()
  WHERE payment_charge_receipt.refunded < excluded.refunded
     OR payment_charge_receipt.fee IS DISTINCT FROM coalesce(excluded.fee, payment_charge_receipt.fee)
     OR payment_charge_receipt.available_on
        IS DISTINCT FROM coalesce(excluded.available_on, payment_charge_receipt.available_on)`;

/** Outcomes that later knowledge never takes back: an order was paid, or was already cancelled. */
export const OUTCOME_SQL = `UPDATE payment_charge_receipt
    SET outcome = ?, order_id = coalesce(?, order_id), updated_at = now()
  WHERE reference = ? AND outcome NOT IN ('captured', 'overpaid', 'late')
    AND (outcome <> ? OR order_id IS DISTINCT FROM ?)`;

/** The SET list of a patch; `data` is merged into what is there. Column names come from our types, never from outside. */
export function chargeAssignments(patch: Record<string, unknown>): {
  assignments: string[];
  values: unknown[];
} {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  return {
    assignments: entries.map(([column]) =>
      column === "data" ? `data = data || ?::jsonb` : `"${column}" = ?`,
    ),
    values: entries.map(([column, value]) => (column === "data" ? JSON.stringify(value) : value)),
  };
}
