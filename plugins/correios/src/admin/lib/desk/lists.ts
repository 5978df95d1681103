/** What the desk's lists can be narrowed to, and what they show beside parcels. */
import type { AsJson } from "@mestres/platform/lib/as-json";
import { PARCEL_STATES, wasPosted } from "../../../features/parcels/domain/state";
import type { ListedParcel, TrackingQueryInput } from "../../../features/tracking/read/staff-list";

export type { DeskCounts } from "../../../features/parcels/read/counts";
export type { PerformanceDay } from "../../../features/tracking/read/performance";

/** The label is being bought, is there, or was refused: nothing was posted yet. */
export const TO_PRINT_STATES = ["registering", "registered", "label_pending", "ready", "failed"] as const;
/** The Correios have it, or had it. */
export const POSTED_STATES = PARCEL_STATES.filter(wasPosted);

/** Whether labels were printed. */
export const PRINTED = ["false", "true"] as const;

/** What the list of tracked parcels can be narrowed to. */
export const TRACKING_FLAGS = [
  "late",
  "lost",
  "problem",
  "unheard",
  "claimable",
] as const satisfies readonly TrackingQueryInput["flag"][];
export type TrackingFlag = (typeof TRACKING_FLAGS)[number];

export type TrackedParcel = AsJson<ListedParcel>;
