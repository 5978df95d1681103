import type { RowQueue } from "@mestres/platform/lib/rows";
import { parcelStates } from "../../features/parcels/domain/state-table";
import { TRACKED_STATES } from "../../features/parcels/domain/state";

const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(", ");
const TRACKED = list(TRACKED_STATES);
/** States that come of what the Correios tell; others are told of by whoever makes them. */
const TOLD = list([
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "returning",
  "lost",
  ...parcelStates.final.filter((state) => state !== "voided"),
]);

/** Parcels that got a code and were never asked about. What is lost and has no next time is given up. */
export const START_TRACKING_SQL = `UPDATE parcel SET next_tracking_at = now()
  WHERE state IN (${TRACKED}) AND state <> 'lost' AND tracking_code IS NOT NULL
    AND next_tracking_at IS NULL AND deleted_at IS NULL`;

/** Parcels that the Correios are to be asked about. */
export const DUE_TRACKING: RowQueue = {
  table: "parcel",
  dueAt: "next_tracking_at",
  where: `state IN (${TRACKED}) AND tracking_code IS NOT NULL`,
  touches: true,
};

/** Parameters: ids as a text array or null, an instant before which they changed or null, limit. */
export const UNANNOUNCED_SQL = `SELECT * FROM parcel
  WHERE state IN (${TOLD}) AND announced_state IS DISTINCT FROM state AND deleted_at IS NULL
    AND (?::text[] IS NULL OR id = ANY (?::text[])) AND (?::timestamptz IS NULL OR updated_at < ?::timestamptz)
  ORDER BY updated_at LIMIT ?`;

/** Parameters: local date of today, limit. */
export const OVERDUE_SQL = `SELECT * FROM parcel
  WHERE state IN (${TRACKED}) AND posted_at IS NOT NULL AND NOT late AND expected_on < ? AND deleted_at IS NULL
  ORDER BY expected_on LIMIT ?`;

/** Parameter: id. */
export const LOCK_PARCEL_SQL = "SELECT * FROM parcel WHERE id = ? AND deleted_at IS NULL FOR UPDATE";

export const TROUBLED_SQL = `SELECT parcel.id FROM parcel
  CROSS JOIN LATERAL (SELECT status, occurred_at FROM parcel_event
                       WHERE parcel_id = parcel.id AND deleted_at IS NULL AND status <> 'info'
                       ORDER BY occurred_at DESC LIMIT 1) AS last
  WHERE parcel.state IN (${TRACKED}) AND last.status = 'problem' AND parcel.deleted_at IS NULL
  ORDER BY last.occurred_at LIMIT 1000`;
