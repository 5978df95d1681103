import fc from "fast-check";
import { pixChargeStates } from "../charge-state";
import { CHARGE_STATES } from "../charges/state-names";

describe("charge states", () => {
  it("walks the ordinary life of a charge", () => {
    expect(pixChargeStates.next("requested", "created")).toBe("active");
    expect(pixChargeStates.next("active", "expired")).toBe("expired");
    expect(pixChargeStates.next("expired", "removal_requested")).toBe("removing");
    expect(pixChargeStates.next("removing", "removed")).toBe("removed");
  });

  it("takes the PSP's word on a payment in every state but paid", () => {
    for (const state of CHARGE_STATES) {
      expect(pixChargeStates.allows(state, "paid")).toBe(state !== "paid");
    }
  });

  it("names state and event when it refuses", () => {
    expect(() => pixChargeStates.next("paid", "removal_requested")).toThrow(
      expect.objectContaining({
        code: "pix_charge_transition_illegal",
        message: expect.stringMatching(/"paid".*"removal_requested"/),
      }),
    );
  });

  it("stays within the table whatever happens, and never leaves paid", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pixChargeStates.events)), (events) => {
        let state: (typeof CHARGE_STATES)[number] = "requested";
        for (const event of events) {
          const before = state;
          if (pixChargeStates.allows(state, event)) {
            state = pixChargeStates.next(state, event);
          } else {
            expect(() => pixChargeStates.next(before, event)).toThrow();
          }
          expect(CHARGE_STATES).toContain(state);
          expect(before === "paid" ? state : "paid").toBe("paid");
        }
      }),
    );
  });
});
