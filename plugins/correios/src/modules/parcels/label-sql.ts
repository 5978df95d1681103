import type { RowQueue } from "@mestres/platform/lib/rows";

/** Parameters: ids and states they may be in, as text arrays; the state to come; lease in seconds. */
export const START_REGISTRATION_SQL = `
  WITH wanted AS (SELECT id AS wanted_id, state AS state_before FROM parcel
                   WHERE id = ANY (?::text[]) AND state = ANY (?::text[]) AND deleted_at IS NULL
                   ORDER BY id FOR UPDATE)
  UPDATE parcel SET state = ?, label_error = NULL, next_label_check_at = now() + make_interval(secs => ?),
                    updated_at = clock_timestamp()
    FROM wanted WHERE parcel.id = wanted_id RETURNING parcel.*, state_before`;

/** Parcels whose registration or label is to be looked after. */
export const DUE_LABELS: RowQueue = {
  table: "parcel",
  dueAt: "next_label_check_at",
  where: "direction = 'outbound'",
  touches: true,
};

/** Parameters: lease in seconds; id, state and end of the lease as they were when claimed. */
export const HOLD_LABEL_SQL = `
  UPDATE parcel SET next_label_check_at = now() + make_interval(secs => ?), updated_at = clock_timestamp()
   WHERE id = ? AND state = ?
     AND date_trunc('milliseconds', next_label_check_at) = date_trunc('milliseconds', ?::timestamptz)
   RETURNING *`;

export const NEXT_LABEL_SQL = `
  SELECT min(next_label_check_at) AS next_label_check_at FROM parcel
   WHERE next_label_check_at IS NOT NULL AND direction = 'outbound' AND deleted_at IS NULL
     AND state IN ('registering', 'registered', 'label_pending')`;
