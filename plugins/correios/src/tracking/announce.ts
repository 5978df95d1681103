import type { MedusaContainer } from "@medusajs/framework/types";
import { emitAll } from "@mestres/platform/lib/emit";
import { PARCELS_MODULE, type ParcelStore } from "../parcels/store";
import { PARCEL_UPDATED, type ParcelRow, type ParcelUpdated } from "../parcels/types";

const AT_ONCE = 200;

/**
 * Tells others of states that tracking brought and that they do not know. What was not told is told by the next run; a
 * process that dies in between tells them again: whoever listens keeps an inbox.
 *
 * @param ids only these parcels; without any, all that are left
 */
export async function announceParcels(container: MedusaContainer, ids?: readonly string[]): Promise<number> {
  if (ids?.length === 0) {
    return 0;
  }
  const parcels = container.resolve<ParcelStore>(PARCELS_MODULE);
  const rows = await parcels.listUnannounced({ ids, limit: Math.max(ids?.length ?? 0, AT_ONCE) });
  await emitAll(container, PARCEL_UPDATED, rows.map(newsOf));
  for (const { id, state } of rows) {
    await parcels.patch(id, { announced_state: state });
  }
  return rows.length;
}

const newsOf = ({ id, order_id, state }: ParcelRow): ParcelUpdated => ({ id, order_id, state });
