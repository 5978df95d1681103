import fc from "fast-check";
import { canTransition, CHARGE_EVENTS, CHARGE_STATES, nextChargeState } from "../charge-state";

describe("charge states", () => {
  it("walks the ordinary life of a charge", () => {
    expect(nextChargeState("requested", "created")).toBe("active");
    expect(nextChargeState("active", "expired")).toBe("expired");
    expect(nextChargeState("expired", "removal_requested")).toBe("removing");
    expect(nextChargeState("removing", "removed")).toBe("removed");
  });

  it("takes the PSP's word on a payment in every state but paid", () => {
    for (const state of CHARGE_STATES) {
      expect(canTransition(state, "paid")).toBe(state !== "paid");
    }
  });

  it("names state and event when it refuses", () => {
    expect(() => nextChargeState("paid", "removal_requested")).toThrow(
      expect.objectContaining({
        code: "pix_charge_transition_illegal",
        message: expect.stringMatching(/"paid".*"removal_requested"/),
      }),
    );
  });

  it("stays within the table whatever happens, and never leaves paid", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CHARGE_EVENTS)), (events) => {
        let state: (typeof CHARGE_STATES)[number] = "requested";
        for (const event of events) {
          const before = state;
          if (canTransition(state, event)) {
            state = nextChargeState(state, event);
          } else {
            expect(() => nextChargeState(before, event)).toThrow();
          }
          expect(CHARGE_STATES).toContain(state);
          expect(before === "paid" ? state : "paid").toBe("paid");
        }
      }),
    );
  });
});
