/** What the desk's lists can be narrowed to, and what they show beside parcels. */
import { PARCEL_STATES, wasPosted } from "../../../features/parcels/domain/state";
import type { ParcelView } from "./types";

/** The label is being bought, is there, or was refused: nothing was posted yet. */
export const TO_PRINT_STATES = ["registering", "registered", "label_pending", "ready", "failed"] as const;
/** The Correios have it, or had it. */
export const POSTED_STATES = PARCEL_STATES.filter(wasPosted);

/** Whether labels were printed. */
export const PRINTED = ["false", "true"] as const;

/** What the list of tracked parcels can be narrowed to. */
export const TRACKING_FLAGS = ["late", "lost", "problem", "unheard", "claimable"] as const;
export type TrackingFlag = (typeof TRACKING_FLAGS)[number];

export type TrackedParcel = Pick<
  ParcelView,
  | "id"
  | "order_id"
  | "display_id"
  | "direction"
  | "sequence"
  | "of"
  | "service"
  | "tracking_code"
  | "state"
  | "late"
  | "expected_on"
  | "claim_until"
  | "posted_at"
> & {
  last_event_at: string | null;
  /** The latest of the Correios' own words. */
  last_news: string | null;
  /** Why nothing was heard. */
  tracking_error: string | null;
};

/** A local date: what was posted on it, and what became of what was delivered on it. */
export type PerformanceDay = { day: string; posted: number; on_time: number; late: number };

/** What waits on each tab. */
export type DeskCounts = {
  to_pack: number;
  to_print: number;
  posted: number;
  attention: number;
  returns?: number;
};
