/** Charges that are due, claimed for a while; those another process is claiming are passed over. */
export const CLAIM_DUE_SQL = `
  UPDATE pix_charge SET next_check_at = now() + make_interval(secs => ?)
   WHERE id IN (SELECT id FROM pix_charge
                 WHERE closed_at IS NULL AND deleted_at IS NULL AND next_check_at <= now()
                 ORDER BY next_check_at LIMIT ? FOR UPDATE SKIP LOCKED)
  RETURNING *`;

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
