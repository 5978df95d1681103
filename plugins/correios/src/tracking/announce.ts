import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { PARCELS_MODULE, type ParcelStore } from "../parcels/store";
import { PARCEL_UPDATED, type ParcelRow, type ParcelUpdated } from "../parcels/types";

/** An emit may hang while the bus's Redis is down: what was not told is told by the next run. */
const EMIT_TIMEOUT_MS = 10_000;
const AT_ONCE = 200;

/**
 * Tells others of states that tracking brought and that they do not know. A process that dies in between tells them
 * again: whoever listens keeps an inbox.
 *
 * @param ids only these parcels; without any, all that are left
 */
export async function announceParcels(container: MedusaContainer, ids?: readonly string[]): Promise<number> {
  if (ids?.length === 0) return 0;
  const parcels = container.resolve<ParcelStore>(PARCELS_MODULE);
  const rows = await parcels.listUnannounced({ ids, limit: Math.max(ids?.length ?? 0, AT_ONCE) });
  await emitAll(container, PARCEL_UPDATED, rows.map(newsOf));
  for (const { id, state } of rows) await parcels.patch(id, { announced_state: state });
  return rows.length;
}

const newsOf = ({ id, order_id, state }: ParcelRow): ParcelUpdated => ({ id, order_id, state });

/** @throws MedusaError `event_bus_silent` */
export async function emitAll(container: MedusaContainer, name: string, data: object[]): Promise<void> {
  if (data.length === 0) return;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new MedusaError(
            MedusaError.Types.UNEXPECTED_STATE,
            "O barramento de eventos não responde.",
            "event_bus_silent",
          ),
        ),
      EMIT_TIMEOUT_MS,
    );
  });
  try {
    const events = data.map((one) => ({ name, data: one }));
    await Promise.race([container.resolve(Modules.EVENT_BUS).emit(events), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
