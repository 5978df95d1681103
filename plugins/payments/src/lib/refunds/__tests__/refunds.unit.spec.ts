import fc from "fast-check";
import { allocateRefund } from "../allocate";
import { refundIdOf } from "../refund-id";
import { nextRefundAttempt } from "../schedule";
import { refundStates } from "../state";
import { REFUND_STATES } from "../state-names";

describe("allocation", () => {
  const sources = fc.uniqueArray(
    fc.record({
      reference: fc.string({ minLength: 1, maxLength: 5 }),
      amount: fc.integer({ min: 0, max: 10_000 }),
    }),
    { selector: ({ reference }) => reference, maxLength: 6 },
  );

  it("adds up to the refund, takes nothing twice, and refuses only what is not there", () => {
    fc.assert(
      fc.property(sources, fc.nat(20_000), fc.array(fc.nat(3000), { maxLength: 6 }), (all, wish, used) => {
        const amount = wish + 1;
        const taken = new Map(all.map(({ reference }, at) => [reference, used[at] ?? 0]));
        const free = all.reduce(
          (sum, { reference, amount: whole }) => sum + Math.max(0, whole - (taken.get(reference) ?? 0)),
          0,
        );
        const parts = allocateRefund(amount, all, taken);
        expect(parts === undefined).toBe(amount > free);
        if (parts) {
          expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
          for (const { reference, amount: part } of parts) {
            const source = all.find((one) => one.reference === reference);
            expect(part).toBeGreaterThan(0);
            expect(part + (taken.get(reference) ?? 0)).toBeLessThanOrEqual(source?.amount ?? -1);
          }
        }
      }),
    );
  });
});

describe("states", () => {
  it("never leave the provider's last word, and refuse by name", () => {
    expect(refundStates.final).toEqual(["settled", "failed"]);
    for (const state of REFUND_STATES) {
      for (const event of refundStates.events.filter((one) => !refundStates.allows(state, one))) {
        expect(() => refundStates.next(state, event)).toThrow(
          expect.objectContaining({
            code: "refund_transition_illegal",
            message: expect.stringContaining(`"${state}"`) as string,
          }),
        );
      }
    }
  });
});

describe("ids", () => {
  it("depend on the decision and the money, and fit DevolucaoId", () => {
    expect(refundIdOf("ref_1", "E1")).toBe(refundIdOf("ref_1", "E1"));
    expect(refundIdOf("ref_1", "E1")).not.toBe(refundIdOf("ref_1", "E2"));
    expect(refundIdOf("ref_1", "E1")).not.toBe(refundIdOf("ref_2", "E1"));
    expect(refundIdOf("ref_1", "E1")).toMatch(/^[a-zA-Z0-9]{1,35}$/);
  });
});

describe("schedule", () => {
  it("waits longer and longer, at most an hour, and never gives up", () => {
    const now = new Date("2026-03-10T12:00:00Z");
    const waits = [1, 2, 3, 20, 500].map((n) => nextRefundAttempt(n, now).getTime() - now.getTime());
    expect(waits).toEqual([60_000, 120_000, 240_000, 3_600_000, 3_600_000]);
  });
});
