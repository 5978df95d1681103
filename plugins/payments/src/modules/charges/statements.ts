/** SQL of the charges module, where the database decides a race. */

export const INSERT_CHARGE_SQL = `INSERT INTO payment_charge
   (id, provider, method, session_id, amount, state, due_on, expires_at, data, next_check_at)
 VALUES (?, ?, ?, ?, ?, 'requested', ?, ?, ?::jsonb, ?)
 ON CONFLICT (session_id) WHERE deleted_at IS NULL DO NOTHING`;

export const INSERT_NOTIFICATION_SQL = `INSERT INTO payment_notification
   (id, provider, dedupe_key, external_id, raw, next_attempt_at)
 VALUES (?, ?, ?, ?, ?::jsonb, now())
 ON CONFLICT (dedupe_key) WHERE deleted_at IS NULL DO NOTHING RETURNING id`;

/** Locked rows are another process's: it is busy with them. */
export const CLAIM_DUE_SQL = `UPDATE payment_charge SET next_check_at = now() + make_interval(secs => ?)
  WHERE id IN (SELECT id FROM payment_charge
                WHERE next_check_at <= now() AND deleted_at IS NULL
                ORDER BY next_check_at LIMIT ? FOR UPDATE SKIP LOCKED)
 RETURNING *`;

/**
 * Takes notifications for this process alone, counting the attempt first: a
 * repetition that arrives from here on is news, since we may have asked before it.
 */
export const CLAIM_NOTIFICATIONS_SQL = `UPDATE payment_notification
    SET attempts = attempts + 1, next_attempt_at = now() + interval '2 minutes', updated_at = now()
  WHERE id IN (SELECT id FROM payment_notification
                WHERE processed_at IS NULL AND deleted_at IS NULL
                  AND next_attempt_at <= now() AND (?::text[] IS NULL OR id = ANY (?::text[]))
                ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED)
 RETURNING *`;

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
