import type { ShownParcel } from "@mestres/correios/store-api";

/** A parcel as `GET /store/orders/:id/parcels` and `/store/parcels/:code` tell it. Instants ISO 8601, dates local. */
export type Parcel = ShownParcel;
export type ParcelState = Parcel["state"];
export type ParcelNews = Parcel["events"][number];

const ENDED: readonly ParcelState[] = ["delivered", "returned_to_sender"];

/** Something may still happen to it by itself. */
export function isMoving({ state }: Pick<Parcel, "state">): boolean {
  return !ENDED.includes(state);
}

/** It has left the shop. */
export function isSent({ state }: Pick<Parcel, "state">): boolean {
  return state !== "preparing";
}
