import type { RowQueue } from "@mestres/platform/lib/rows";

/** Charges that the PSP is to be asked about. */
export const DUE_CHECKS: RowQueue = {
  table: "pix_charge",
  dueAt: "next_check_at",
  where: "closed_at IS NULL",
};

/** Charges whose code is over while their order waits for money. */
export const DUE_EXPIRIES: RowQueue = {
  table: "pix_charge",
  dueAt: "next_expiry_at",
  firstDueAt: "expires_at",
  attempts: "expiry_attempts",
  where: "closed_at IS NULL AND order_id IS NOT NULL",
};

/** What webhooks said and nobody applied yet. */
export const DUE_NOTIFICATIONS: RowQueue = {
  table: "pix_notification",
  dueAt: "next_attempt_at",
  attempts: "attempts",
  where: "processed_at IS NULL",
  touches: true,
};

/** Takes `[{order_id, at, waits}]` as JSON. An order that only waits has not failed. */
export const POSTPONE_EXPIRY_SQL = `
  UPDATE pix_charge c SET next_expiry_at = v.at,
         expiry_attempts = CASE WHEN v.waits THEN 0 ELSE c.expiry_attempts END
    FROM jsonb_to_recordset(?::jsonb) AS v(order_id text, at timestamptz, waits boolean)
   WHERE c.order_id = v.order_id AND c.closed_at IS NULL`;

/** Takes `[{txid, at}]` as JSON. */
export const SCHEDULE_SQL = `
  UPDATE pix_charge c SET next_check_at = v.at
    FROM jsonb_to_recordset(?::jsonb) AS v(txid text, at timestamptz) WHERE c.txid = v.txid`;

/** Takes the rows as JSON. */
export const STORE_NOTIFICATIONS_SQL = `
  INSERT INTO pix_notification (id, dedupe_key, e2eid, refund_id, status, txid, raw, next_attempt_at)
  SELECT id, dedupe_key, e2eid, refund_id, status, txid, raw, now()
    FROM jsonb_to_recordset(?::jsonb) AS v(id text, dedupe_key text, e2eid text, refund_id text, status text, txid text, raw jsonb)
  ON CONFLICT (dedupe_key) WHERE deleted_at IS NULL DO NOTHING RETURNING id, txid`;

/** Takes the rows as JSON. */
export const RECORD_RECEIPTS_SQL = `
  INSERT INTO pix_receipt (id, e2eid, txid, amount, paid_at, fee)
  SELECT id, e2eid, txid, amount, paid_at, fee
    FROM jsonb_to_recordset(?::jsonb) AS v(id text, e2eid text, txid text, amount int, paid_at timestamptz, fee int)
  ON CONFLICT (e2eid) WHERE deleted_at IS NULL DO NOTHING`;

/** Takes `[{e2eid, outcome, order_id}]` as JSON, and the outcomes that stay. */
export const SET_OUTCOMES_SQL = `
  UPDATE pix_receipt r SET outcome = v.outcome, order_id = coalesce(v.order_id, r.order_id), updated_at = now()
    FROM jsonb_to_recordset(?::jsonb) AS v(e2eid text, outcome text, order_id text)
   WHERE r.e2eid = v.e2eid AND r.outcome <> ALL (?::text[])
     AND (r.outcome <> v.outcome OR r.order_id IS DISTINCT FROM v.order_id)`;
