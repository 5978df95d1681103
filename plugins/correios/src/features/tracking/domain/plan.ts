import type { ParcelEventName, ParcelState } from "../../parcels/domain/state";
import type { NewParcelEvent, ParcelPatch, ParcelRow } from "../../parcels/domain/parcel";
import { claimUntil, isLate, lostForSilence } from "./deadlines";
import { byTime, summarizeEvents, type ObservedEvent } from "./summarize";
import { parcelStates } from "../../parcels/domain/state-table";

/** Code of the one event that is ours: no news for too long. */
export const SILENCE_CODE = "MST";
/** States in which silence is bad news. A parcel waiting to be picked up may well be silent. */
const RESTLESS: readonly ParcelState[] = ["posted", "in_transit", "out_for_delivery", "returning"];

export type TrackingPlan = {
  /** What happens to the parcel; null when its state stays, or the table of states refuses the news. */
  event: ParcelEventName | null;
  /** What the news say that the table of states does not take (a delivery of what came back). */
  refused: ParcelEventName | null;
  /** Columns as the news would have them, whatever they were. */
  patch: ParcelPatch;
};

type Planned = Pick<ParcelRow, "state" | "expected_on" | "posted_at" | "last_event_at">;

/**
 * What all the news of a parcel make of it.
 * @param expectedOn local date that the Correios expect; null leaves the one there was
 */
export function planTracking(
  parcel: Planned,
  events: readonly ObservedEvent[],
  expectedOn: string | null,
  now: Date,
): TrackingPlan {
  const sorted = [...events].sort(byTime);
  const said = summarizeEvents(sorted);
  const moves = said !== null && parcelStates.move(said).to !== parcel.state;
  const event = moves && parcelStates.allows(parcel.state, said) ? said : null;
  const refused = moves && !event ? said : null;
  const state = event ? parcelStates.move(event).to : parcel.state;
  const first = (status: string) => sorted.find((one) => one.status === status)?.occurred_at ?? null;
  const telling = sorted.filter(({ status }) => status !== "info" && status !== "problem");
  // Staff may have marked it as posted before the Correios told so.
  const postedAt = first("posted") ?? telling[0]?.occurred_at ?? parcel.posted_at;
  const deliveredAt = state === "delivered" ? first("delivered") : null;
  const expected = expectedOn ?? parcel.expected_on;
  const fate = { postedAt, deliveredAt, expectedOn: expected };
  const isOver = state === "returned_to_sender" || state === "voided";
  return {
    event,
    refused,
    patch: {
      posted_at: postedAt,
      delivered_at: deliveredAt,
      expected_on: expected,
      last_event_at: sorted.at(-1)?.occurred_at ?? parcel.last_event_at,
      late: postedAt !== null && !isOver && isLate(fate, now),
      claim_until: claimUntil(fate),
    },
  };
}

/**
 * The event that a parcel without news is written down with: lost, by our own rule. It has the same instant whenever
 * it is found, so that it is written once; newer news of the Correios overrule it.
 *
 * @param businessDays how many silent ones it takes
 * @returns null while there is hope, or the expected date has not passed
 */
export function silenceEvent(
  state: ParcelState,
  { last_event_at: lastEventAt, late }: Pick<ParcelPatch, "last_event_at" | "late">,
  businessDays: number,
  now: Date,
): NewParcelEvent | null {
  if (!RESTLESS.includes(state) || !late || !lastEventAt) {
    return null;
  }
  const at = lostForSilence(lastEventAt, businessDays, now);
  return (
    at && {
      code: SILENCE_CODE,
      type: "01",
      status: "lost",
      description: `Sem notícia dos Correios há ${businessDays} dias úteis`,
      occurred_at: at,
    }
  );
}
