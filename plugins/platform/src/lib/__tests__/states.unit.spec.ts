import fc from "fast-check";
import { stateTable } from "../states";

const STATES = ["asked", "agreed", "posted", "refunded", "over"] as const;
const table = stateTable({
  thing: "visit",
  label: "Uma visita",
  states: STATES,
  moves: {
    agree: { from: ["asked"], to: "agreed" },
    post: { from: ["asked", "agreed"], to: "posted" },
    receive: [
      { from: ["posted"], to: "over" },
      { from: ["refunded"], to: "refunded" },
    ],
  },
});

describe("a table of states", () => {
  it("leads from state to state, and refuses the rest by a code that names both", () => {
    expect(table.next("asked", "post")).toBe("posted");
    expect(table.next("refunded", "receive")).toBe("refunded");
    expect(() => table.next("over", "agree")).toThrow(
      expect.objectContaining({
        code: "visit_transition_illegal",
        message: 'Uma visita no estado "over" não aceita o evento "agree".',
      }),
    );
  });

  it("tells what may come before an event, what nothing leaves, and every pair for the database", () => {
    expect(table.before("post")).toEqual(["asked", "agreed"]);
    expect(table.before("receive")).toEqual(["posted", "refunded"]);
    expect(table.final).toEqual(["over"]);
    expect(table.pairs()).toEqual([
      ["asked", "agreed"],
      ["asked", "posted"],
      ["agreed", "posted"],
      ["posted", "over"],
    ]);
  });

  it("gives the move of an event with one outcome only", () => {
    expect(table.move("post")).toEqual({ from: ["asked", "agreed"], to: "posted" });
    expect(() => table.move("receive")).toThrow("more than one outcome");
  });

  it("is refused when an event would lead from one state to two", () => {
    const twice = {
      thing: "x",
      label: "X",
      states: STATES,
      moves: {
        go: [
          { from: ["asked"], to: "agreed" },
          { from: ["asked"], to: "over" },
        ],
      },
    } as const;
    expect(() => stateTable(twice)).toThrow("one state to two");
  });

  it("allows exactly what it can lead, whatever the walk", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...table.events)), (events) => {
        let state: (typeof STATES)[number] = "asked";
        for (const event of events) {
          const allowed = table.allows(state, event);
          expect(table.before(event).includes(state)).toBe(allowed);
          state = allowed ? table.next(state, event) : state;
          expect(STATES).toContain(state);
        }
      }),
    );
  });
});
