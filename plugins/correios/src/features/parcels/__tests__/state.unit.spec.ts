import fc from "fast-check";
import { parcelStates } from "../domain/state-table";
import {
  PARCEL_MOVES,
  PARCEL_STATES,
  wasPosted,
  type ParcelEventName,
  type ParcelState,
} from "../domain/state";

const follow = (state: ParcelState, events: readonly ParcelEventName[]): ParcelState[] =>
  events.reduce<ParcelState[]>(
    (path, event) => {
      const now = path.at(-1)!;
      return parcelStates.allows(now, event) ? [...path, parcelStates.move(event).to] : path;
    },
    [state],
  );

describe("the states of a parcel", () => {
  it("go from the packing table to the door", () => {
    const path = follow("packed", [
      "register",
      "registered",
      "label_requested",
      "label_ready",
      "posted",
      "in_transit",
      "out_for_delivery",
      "delivered",
    ]);
    expect(path.join(" ")).toBe(
      "packed registering registered label_pending ready posted in_transit out_for_delivery delivered",
    );
  });

  it("name state and event of what the table has not", () => {
    expect(parcelStates.illegal("delivered", "void")).toMatchObject({
      type: "not_allowed",
      code: "parcel_transition_illegal",
      message: expect.stringMatching(/"delivered".*"void"/),
    });
  });

  it("are all reached from a packed parcel, and what is final stays", () => {
    const reached = new Set<ParcelState>(["packed"]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of Object.values(PARCEL_MOVES)) {
        if (from.some((state) => reached.has(state))) {
          reached.add(to);
        }
      }
    }
    expect([...reached].sort()).toEqual([...PARCEL_STATES].sort());
    for (const state of parcelStates.final) {
      expect(parcelStates.events.filter((event) => parcelStates.allows(state, event))).toEqual([]);
    }
  });

  it("never take a parcel that has left back to the table, nor void it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parcelStates.events), { maxLength: 60 }), (events) => {
        const path = follow("packed", events);
        const left = path.findIndex(wasPosted);
        expect(left < 0 || path.slice(left).every(wasPosted)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
