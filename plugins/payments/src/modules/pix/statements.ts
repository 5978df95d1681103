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
