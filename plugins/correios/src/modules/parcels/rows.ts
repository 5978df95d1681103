import type { Context } from "@medusajs/framework/types";
import { assignments, runSql, textArray } from "@mestres/platform/lib/sql";
import { parcelBought, parcelNotFound } from "../../features/parcels/domain/errors";
import type { ParcelEventName } from "../../features/parcels/domain/state";
import type { ParcelPatch, ParcelRow } from "../../features/parcels/domain/parcel";
import { parcelStates } from "../../features/parcels/domain/state-table";

/** One parcel. @throws MedusaError `parcel_not_found` */
export async function readParcel(context: Context, id: string): Promise<ParcelRow> {
  const [row] = await runSql<ParcelRow>(context, "SELECT * FROM parcel WHERE id = ? AND deleted_at IS NULL", [
    id,
  ]);
  if (!row) {
    throw parcelNotFound(id);
  }
  return row;
}

/** Writes what is not the state. @throws MedusaError `parcel_not_found` */
export async function patchParcel(context: Context, id: string, patch: ParcelPatch): Promise<ParcelRow> {
  const row = await update(context, patch, "id = ?", [id]);
  if (!row) {
    throw parcelNotFound(id);
  }
  return row;
}

/**
 * One guarded statement: of many callers at once only those win whose event is legal in the state they find.
 * @throws MedusaError `parcel_transition_illegal`, naming state and event; `parcel_not_found`
 */
export async function moveParcel(
  context: Context,
  id: string,
  event: ParcelEventName,
  patch: ParcelPatch,
): Promise<ParcelRow> {
  const { from, to: state } = parcelStates.move(event);
  const row = await update(
    context,
    { ...patch, state },
    "id = ? AND state = ANY (?::text[]) AND deleted_at IS NULL",
    [id, textArray(from)],
  );
  if (row) {
    return row;
  }
  const found = await stateOf(context, id);
  throw found ? parcelStates.illegal(found.state, event) : parcelNotFound(id);
}

/** @throws MedusaError `parcel_bought` | `parcel_not_found` */
export async function reviseParcel(context: Context, id: string, patch: ParcelPatch): Promise<ParcelRow> {
  const row = await update(
    context,
    patch,
    "id = ? AND state IN ('packed', 'failed') AND prepost_id IS NULL AND deleted_at IS NULL",
    [id],
  );
  if (row) {
    return row;
  }
  throw (await stateOf(context, id)) ? parcelBought(id) : parcelNotFound(id);
}

async function update(
  context: Context,
  patch: ParcelPatch & Partial<Pick<ParcelRow, "state">>,
  where: string,
  values: unknown[],
): Promise<ParcelRow | undefined> {
  const { sql, params } = assignments(patch);
  const [row] = await runSql<ParcelRow>(
    context,
    `UPDATE parcel SET ${sql}updated_at = clock_timestamp() WHERE ${where} RETURNING *`,
    [...params, ...values],
  );
  return row;
}

async function stateOf(context: Context, id: string): Promise<Pick<ParcelRow, "state"> | undefined> {
  const [row] = await runSql<Pick<ParcelRow, "state">>(context, "SELECT state FROM parcel WHERE id = ?", [
    id,
  ]);
  return row;
}
