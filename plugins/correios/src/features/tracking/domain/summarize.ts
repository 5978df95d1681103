import type { ParcelEventName } from "../../parcels/domain/state";
import type { ParcelEventStatus } from "../../parcels/domain/parcel";

/** What the fold looks at in an event. */
export type ObservedEvent = {
  code: string;
  type: string;
  status: ParcelEventStatus;
  occurred_at: Date;
};

/** Where a parcel is when its last news was of such a status; `problem` and `info` say nothing of that. */
const LEADS_TO: Readonly<Partial<Record<ParcelEventStatus, ParcelEventName>>> = {
  posted: "posted",
  in_transit: "in_transit",
  out_for_delivery: "out_for_delivery",
  // It was out and came back: it lies at a unit until the next attempt.
  held: "in_transit",
  awaiting_pickup: "awaiting_pickup",
  delivered: "delivered",
  returning: "returning",
  returned: "returned",
  lost: "lost",
};

/** Order of events: by time, and always the same among those of one instant, however they came in. */
export function byTime(a: ObservedEvent, b: ObservedEvent): number {
  const key = ({ code, type }: ObservedEvent) => `${code} ${type}`;
  return +a.occurred_at - +b.occurred_at || RANK[a.status] - RANK[b.status] || key(a).localeCompare(key(b));
}

const RANK: Readonly<Record<ParcelEventStatus, number>> = {
  info: 0,
  problem: 1,
  posted: 2,
  in_transit: 3,
  held: 4,
  out_for_delivery: 5,
  awaiting_pickup: 6,
  returning: 7,
  lost: 8,
  returned: 9,
  delivered: 10,
};

/**
 * What all the news of a parcel, taken together, say of it; null when they say nothing. It depends on the set of
 * events alone, not on when or in which lots they were heard, so that late, repeated and disordered answers of the
 * Correios end in one state:
 *
 * - a delivery counts, whatever is told around it; so does the return (where both are told, the delivery:
 *   the first one written is final anyway, see `parcels/state.ts`)
 * - what turned back stays on its way back, though it passes the same units again
 * - otherwise the latest news count; "posted" only while there is no other
 */
export function summarizeEvents(events: readonly ObservedEvent[]): ParcelEventName | null {
  const telling = events.filter(({ status }) => LEADS_TO[status]).sort(byTime);
  const has = (status: ParcelEventStatus) => telling.some((event) => event.status === status);
  if (has("delivered")) {
    return "delivered";
  }
  if (has("returned")) {
    return "returned";
  }
  const moving = telling.filter(({ status }) => status !== "posted");
  const last = moving.at(-1);
  if (!last) {
    return telling.length ? "posted" : null;
  }
  if (last.status !== "lost" && has("returning")) {
    return "returning";
  }
  return LEADS_TO[last.status] ?? null;
}
