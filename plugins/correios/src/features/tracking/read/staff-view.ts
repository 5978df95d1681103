import type { MedusaContainer } from "@medusajs/framework/types";
import { parcelNotFound } from "../../parcels/domain/errors";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelEventRow, ParcelRow } from "../../parcels/domain/parcel";

/** What staff see of a parcel's way. */
export type TrackedParcel = Pick<
  ParcelRow,
  | "id"
  | "order_id"
  | "state"
  | "tracking_code"
  | "external"
  | "late"
  | "expected_on"
  | "claim_until"
  | "posted_at"
  | "delivered_at"
  | "last_event_at"
  | "next_tracking_at"
  | "tracking_error"
> & { events: Omit<ParcelEventRow, "parcel_id" | "created_at" | "updated_at" | "deleted_at">[] };

/** Reads a parcel's way, newest news first. @throws MedusaError `parcel_not_found` */
export async function readTrackedParcel(container: MedusaContainer, id: string): Promise<TrackedParcel> {
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  const [row] = (await parcels.listParcels({ id })) as unknown as ParcelRow[];
  if (!row) {
    throw parcelNotFound(id);
  }
  const news = await parcels.listNews([id]);
  return {
    id: row.id,
    order_id: row.order_id,
    state: row.state,
    tracking_code: row.tracking_code,
    external: row.external,
    late: row.late,
    expected_on: row.expected_on,
    claim_until: row.claim_until,
    posted_at: row.posted_at,
    delivered_at: row.delivered_at,
    last_event_at: row.last_event_at,
    next_tracking_at: row.next_tracking_at,
    tracking_error: row.tracking_error,
    events: news
      .reverse()
      .map(({ parcel_id: _, created_at: _c, updated_at: _u, deleted_at: _d, ...event }) => event),
  };
}
