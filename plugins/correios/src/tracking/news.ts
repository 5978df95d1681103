import type { ParcelEventName, ParcelState } from "../parcels/state";
import type { NewParcelEvent, ParcelEventRow, ParcelRow } from "../parcels/types";

/** What the Correios tell of one parcel. */
export type ParcelNews = {
  events: NewParcelEvent[];
  /** Local date; null when they tell none. */
  expectedOn: string | null;
};

/** How a parcel is followed, from the settings. */
export type TrackingPace = {
  now: Date;
  paceMinutes: number;
  /** Business days. */
  lostAfterDays: number;
};

/** What became of a parcel by its news. */
export type AppliedNews = {
  row: ParcelRow;
  /** Its state before. */
  before: ParcelState;
  /** The news that were new. */
  added: ParcelEventRow[];
  /** News that the table of states does not take, for the log. */
  refused: ParcelEventName | null;
};

/** Told once when a parcel on its way misses its date. */
export const PARCEL_LATE = "shipping.parcel_late";
export type ParcelLate = {
  id: string;
  order_id: string;
  /** Local dates. */
  expected_on: string;
  claim_until: string | null;
};
