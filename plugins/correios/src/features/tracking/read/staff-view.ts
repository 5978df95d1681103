import type { MedusaContainer } from "@medusajs/framework/types";
import { parcelNotFound } from "../../parcels/domain/errors";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelEventRow, ParcelRow } from "../../parcels/domain/parcel";

/** How a parcel's way stands. */
export type WayFacts = Pick<
  ParcelRow,
  | "id"
  | "order_id"
  | "state"
  | "tracking_code"
  | "late"
  | "expected_on"
  | "claim_until"
  | "posted_at"
  | "delivered_at"
  | "last_event_at"
  | "tracking_error"
>;

export function wayFacts(row: WayFacts): WayFacts {
  const { id, order_id, state, tracking_code, late, expected_on, claim_until } = row;
  const { posted_at, delivered_at, last_event_at, tracking_error } = row;
  return {
    id,
    order_id,
    state,
    tracking_code,
    late,
    expected_on,
    claim_until,
    posted_at,
    delivered_at,
    last_event_at,
    tracking_error,
  };
}

/** What staff see of a parcel's way. */
export type TrackedParcel = WayFacts &
  Pick<ParcelRow, "external" | "next_tracking_at"> & {
    events: Omit<ParcelEventRow, "parcel_id" | "created_at" | "updated_at" | "deleted_at">[];
  };

/** Reads a parcel's way, newest news first. @throws MedusaError `parcel_not_found` */
export async function readTrackedParcel(container: MedusaContainer, id: string): Promise<TrackedParcel> {
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  const [row] = (await parcels.listParcels({ id })) as unknown as ParcelRow[];
  if (!row) {
    throw parcelNotFound(id);
  }
  const news = await parcels.listNews([id]);
  return {
    ...wayFacts(row),
    external: row.external,
    next_tracking_at: row.next_tracking_at,
    events: news
      .reverse()
      .map(({ parcel_id: _, created_at: _c, updated_at: _u, deleted_at: _d, ...event }) => event),
  };
}
