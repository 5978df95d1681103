import type { ParcelState } from "../../parcels/domain/state";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Spreads parcels that were posted together, as a share of the interval. */
const JITTER = 0.1;
/** A service that is down is asked again soon, then less and less. */
const BACKOFF_MS = 5 * MINUTE;
const BACKOFF_MOST_MS = 6 * 60 * MINUTE;
/** After a refusal of one object: the Correios hardly change their mind. */
const REFUSED_MS = DAY;

/** How often a parcel is asked about, in units of the pace in the settings. */
const FACTOR: Readonly<Partial<Record<ParcelState, number>>> = {
  posted: 1,
  in_transit: 1,
  // The day of delivery is the one on which people look.
  out_for_delivery: 1 / 3,
  awaiting_pickup: 2,
  returning: 4,
  lost: 8,
};
/** A label that nobody has posted yet. */
const WAITING_FACTOR = 2;
/** The longer nothing happens, the less it is worth asking: [days without news, times the interval]. */
const SLOWER: readonly (readonly [days: number, times: number])[] = [
  [20, 6],
  [10, 3],
  [5, 2],
];

export type Schedule = {
  state: ParcelState;
  /** Last news, or when the code was given. */
  lastNewsAt: Date;
  /** Last local date for a claim: nothing is asked after it about a parcel that is lost. */
  claimUntil: string | null;
};

/**
 * When to ask next; null when there is nothing more to hear.
 * @param paceMinutes the shortest usual interval, from the settings
 * @param random in [0, 1)
 */
export function nextTrackingAt(
  { state, lastNewsAt, claimUntil }: Schedule,
  paceMinutes: number,
  now: Date,
  random: () => number = Math.random,
): Date | null {
  if (state === "delivered" || state === "returned_to_sender" || state === "voided") {
    return null;
  }
  if (state === "lost" && claimUntil !== null && claimUntil < now.toISOString().slice(0, 10)) {
    return null;
  }
  const silentDays = (+now - +lastNewsAt) / DAY;
  const slower = SLOWER.find(([days]) => silentDays >= days)?.[1] ?? 1;
  const interval = paceMinutes * MINUTE * (FACTOR[state] ?? WAITING_FACTOR) * slower;
  return new Date(+now + interval * (1 + JITTER * random()));
}

/** When to ask again about parcels whose question got no answer. @param failures in a row, this one included */
export function afterOutage(failures: number, now: Date): Date {
  const wait = BACKOFF_MS * 2 ** Math.min(Math.max(failures - 1, 0), 10);
  return new Date(+now + Math.min(wait, BACKOFF_MOST_MS));
}

/** When to ask again about an object that the Correios refuse to tell of. */
export function afterRefusal(now: Date): Date {
  return new Date(+now + REFUSED_MS);
}
