import type { Context } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { insertion, runSql, textArray } from "@mestres/platform/lib/sql";
import { assertWithin, type Quantities } from "../../features/parcels/domain/capacity";
import { firstSequence, inheritedFulfillment, isReplaceable } from "../../features/parcels/domain/repack";
import type { NewParcel, ParcelRow } from "../../features/parcels/domain/parcel";

/** See the service's `pack`. Runs in a transaction: its lock on the order ends with it. */
export async function packParcels(
  context: Context,
  parcels: NewParcel[],
  shippable: Quantities,
  replace: boolean,
): Promise<ParcelRow[]> {
  const [first] = parcels;
  if (!first) {
    return [];
  }
  const { order_id, direction = "outbound" } = first;
  await runSql(context, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [`parcel:${order_id}`]);
  const found = await runSql<ParcelRow>(
    context,
    `SELECT * FROM parcel WHERE order_id = ? AND direction = ? AND state <> 'voided' AND deleted_at IS NULL`,
    [order_id, direction],
  );
  const replaced = replace ? found.filter(isReplaceable) : [];
  const kept = found.filter((row) => !replaced.includes(row));
  assertWithin([...kept, ...parcels], shippable);
  const fulfillment = inheritedFulfillment(replaced, parcels);
  await unpack(context, replaced);
  const sequence = firstSequence(kept);
  const rows: ParcelRow[] = [];
  for (const [at, parcel] of parcels.entries()) {
    const { sql, params } = insertion("parcel", {
      ...parcel,
      ...(fulfillment && { fulfillment_id: fulfillment }),
      id: generateEntityId(undefined, "parc"),
      sequence: sequence + at,
      of: sequence + parcels.length - 1,
      items: JSON.stringify(parcel.items),
    });
    rows.push(...(await runSql<ParcelRow>(context, `${sql} RETURNING *`, params)));
  }
  return rows;
}

async function unpack(context: Context, rows: readonly ParcelRow[]): Promise<void> {
  await runSql(
    context,
    `UPDATE parcel SET state = 'voided', voided_at = now(), next_label_check_at = NULL, updated_at = clock_timestamp()
      WHERE id = ANY (?::text[])`,
    [textArray(rows.map(({ id }) => id))],
  );
}
