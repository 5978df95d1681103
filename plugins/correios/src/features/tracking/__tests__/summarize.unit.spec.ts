import fc from "fast-check";
import type { ParcelState } from "../../parcels/domain/state";
import type { ParcelEventStatus } from "../../parcels/domain/parcel";
import { summarizeEvents, type ObservedEvent } from "../domain/summarize";
import { parcelStates } from "../../parcels/domain/state-table";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const event = (status: ParcelEventStatus, hour: number, code = "X"): ObservedEvent => ({
  code,
  type: "01",
  status,
  occurred_at: at(hour),
});

const MOVING = [
  "posted",
  "in_transit",
  "out_for_delivery",
  "awaiting_pickup",
  "held",
  "problem",
  "info",
] as const;
const anyStatus = fc.constantFrom<ParcelEventStatus>(...MOVING, "returning", "lost");
const history = fc
  .record({
    way: fc.array(fc.tuple(anyStatus, fc.integer({ min: 0, max: 40 }), fc.constantFrom("A", "B", "C")), {
      maxLength: 12,
    }),
    end: fc.option(
      fc.tuple(fc.constantFrom<ParcelEventStatus>("delivered", "returned"), fc.integer({ min: 0, max: 60 })),
    ),
  })
  .map(({ way, end }) => [
    ...way.map(([status, hour, code]) => event(status, hour, code)),
    ...(end ? [event(end[0], end[1], "END")] : []),
  ]);

/** Applies lots as the module does: what is known grows, and the fold of it moves the state where the table allows. */
function follow(
  lots: ObservedEvent[][],
  start: ParcelState = "ready",
): { state: ParcelState; refused: number } {
  const known: ObservedEvent[] = [];
  let state = start;
  let refused = 0;
  for (const lot of lots) {
    for (const one of lot) {
      if (!known.includes(one)) {
        known.push(one);
      }
    }
    const next = summarizeEvents(known);
    if (!next || parcelStates.move(next).to === state) {
      continue;
    }
    if (parcelStates.allows(state, next)) {
      state = parcelStates.move(next).to;
    } else {
      refused++;
    }
  }
  return { state, refused };
}

describe("fold of a parcel's news", () => {
  it("ends in one state however its events are cut into lots, disordered and repeated", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (events, numbers) => {
        const random = numbers[Symbol.iterator]();
        const pick = (below: number) => (random.next().value as number) % below;
        const lots = Array.from({ length: 1 + pick(6) }, () => [] as ObservedEvent[]);
        for (const one of [...events, ...events.slice(0, pick(events.length + 1))]) {
          const lot = lots[pick(lots.length)]!;
          lot.splice(pick(lot.length + 1), 0, one);
        }
        const whole = follow([events]);
        const parts = follow(lots);
        expect(parts.state).toBe(whole.state);
        expect(parts.refused).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, ObservedEvent[], string | null]>([
    ["says nothing without news", [], null],
    ["says nothing of information", [event("info", 1), event("problem", 2)], null],
    [
      "counts the latest",
      [event("out_for_delivery", 3), event("posted", 1), event("in_transit", 2)],
      "out_for_delivery",
    ],
    [
      "is in transit again after a delivery that failed",
      [event("out_for_delivery", 3), event("held", 4)],
      "in_transit",
    ],
    [
      "is not told back to posting by a late entry",
      [event("in_transit", 2), event("posted", 5)],
      "in_transit",
    ],
    ["keeps a delivery", [event("delivered", 3), event("out_for_delivery", 4)], "delivered"],
    [
      "stays on its way back",
      [event("returning", 3), event("in_transit", 4), event("awaiting_pickup", 5)],
      "returning",
    ],
    ["ends back at the sender", [event("returning", 3), event("returned", 9)], "returned"],
    ["is found again", [event("lost", 3), event("in_transit", 4)], "in_transit"],
    ["is lost on its way back", [event("returning", 3), event("lost", 4)], "lost"],
    ["is delivered though it was given up", [event("lost", 3), event("delivered", 8)], "delivered"],
  ])("%s", (_, events, expected) => expect(summarizeEvents(events)).toBe(expected));
});
