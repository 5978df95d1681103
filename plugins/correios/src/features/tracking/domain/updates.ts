import type { ParcelEventName, ParcelState } from "../../parcels/domain/state";
import type { NewParcelEvent, ParcelEventRow, ParcelRow } from "../../parcels/domain/parcel";

/** What the Correios tell of one parcel. */
export type TrackingReport = {
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
export type AppliedReport = {
  row: ParcelRow;
  /** Its state before. */
  before: ParcelState;
  /** The news that were new. */
  added: ParcelEventRow[];
  /** News that the table of states does not take, for the log. */
  refused: ParcelEventName | null;
};
