import type { MedusaContainer } from "@medusajs/framework/types";
import { announce, type Outbox } from "@mestres/platform/lib/outbox";
import { PARCEL_UPDATED, type ParcelUpdated } from "../../events";
import type { ParcelRow } from "../../features/parcels/domain/parcel";
import { PARCELS_MODULE, type ParcelsService } from "./published";

/** States that tracking or the counter brought: a parcel is in the outbox while the state last told is another one. */
function parcelOutbox(container: MedusaContainer): Outbox<ParcelRow> {
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  return {
    event: PARCEL_UPDATED,
    list: (query) => parcels.listUnannounced(query),
    payloads: (rows) => rows.map(({ id, order_id, state }): ParcelUpdated => ({ id, order_id, state })),
    done: async (rows) => {
      for (const { id, state } of rows) {
        await parcels.patch(id, { announced_state: state });
      }
    },
  };
}

/**
 * Tells others of new states of parcels. What was not told is told by the next run; a process that dies in between tells
 * it again: whoever listens keeps an inbox.
 *
 * @param ids only these parcels; without any, what is left
 * @returns how many were told of
 * @throws MedusaError `event_bus_silent`
 */
export function announceParcels(container: MedusaContainer, ids?: readonly string[]): Promise<number> {
  return announce(container, parcelOutbox(container), { ids });
}
