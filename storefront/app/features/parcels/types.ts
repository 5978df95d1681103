export type ParcelState =
  | "preparing"
  | "posted"
  | "in_transit"
  | "out_for_delivery"
  | "awaiting_pickup"
  | "delivered"
  | "returning"
  | "returned_to_sender"
  | "lost";

/** A parcel as `GET /store/orders/:id/parcels` and `/store/parcels/:code` tell it. Instants ISO 8601, dates local. */
export type Parcel = {
  sequence: number;
  of: number;
  service: string;
  code: string | null;
  state: ParcelState;
  late: boolean;
  expected_on: string | null;
  posted_at: string | null;
  delivered_at: string | null;
  pickup: { unit: string | null; until: string | null } | null;
  events: ParcelNews[];
};

export type ParcelNews = {
  status: string;
  description: string;
  detail: string | null;
  place: string | null;
  at: string;
};

const ENDED: readonly ParcelState[] = ["delivered", "returned_to_sender"];

/** Something may still happen to it by itself. */
export function isMoving({ state }: Pick<Parcel, "state">): boolean {
  return !ENDED.includes(state);
}

/** It has left the shop. */
export function isSent({ state }: Pick<Parcel, "state">): boolean {
  return state !== "preparing";
}
