import fc from "fast-check";
import { pixChargeStates } from "../../charge-state";
import { CHARGE_STATES } from "../../charges/state-names";
import { chargeAssignments } from "../../../modules/charges/statements";
import { eachLimit } from "../each-limit";
import { nextAftermathCheck, nextProviderCheck } from "../schedule";
import { chargeStates } from "../state";
import { PROVIDER_CHARGE_STATES } from "../state-names";

const DAY = 86_400_000;
const NOW = new Date("2026-11-22T15:00:00Z");

describe("states", () => {
  it("keep every transition of a PIX charge, and add refusals", () => {
    for (const state of CHARGE_STATES) {
      for (const event of pixChargeStates.events.filter((one) => pixChargeStates.allows(state, one))) {
        expect(chargeStates.next(state, event)).toBe(pixChargeStates.next(state, event));
      }
    }
    expect(chargeStates.next("active", "rejected")).toBe("rejected");
  });

  it("never leave paid, and let money in from everywhere else", () => {
    for (const state of PROVIDER_CHARGE_STATES) {
      expect(chargeStates.allows(state, "paid")).toBe(state !== "paid");
    }
    for (const event of chargeStates.events) {
      expect(() => chargeStates.next("paid", event)).toThrow(
        expect.objectContaining({ code: "charge_transition_illegal" }),
      );
    }
  });

  it("end paid once money came, whatever happens in which order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...chargeStates.events), { maxLength: 12 }), (events) => {
        let state: (typeof PROVIDER_CHARGE_STATES)[number] = "requested";
        for (const event of events) {
          state = chargeStates.allows(state, event) ? chargeStates.next(state, event) : state;
        }
        expect(state === "paid").toBe(events.includes("paid"));
      }),
    );
  });
});

describe("schedule", () => {
  it("asks at ever longer waits, never sooner than a minute nor later than an hour", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * DAY }), (age) => {
        const wait = nextProviderCheck(new Date(NOW.getTime() - age), NOW).getTime() - NOW.getTime();
        expect(wait).toBeGreaterThanOrEqual(60_000);
        expect(wait).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it("looks at a cancelled boleto for some days and then no more", () => {
    expect(nextAftermathCheck(NOW, NOW)!.getTime()).toBeGreaterThan(NOW.getTime());
    expect(nextAftermathCheck(new Date(NOW.getTime() - 5 * DAY), NOW)).toBeNull();
  });
});

describe("each, so many at a time", () => {
  it("does all, in order of start, never more than the limit at once", async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await eachLimit([...Array(25).keys()], 4, async (item) => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, (item * 7) % 5));
      running -= 1;
      done.push(item);
    });
    expect([done.length, new Set(done).size, most]).toEqual([25, 25, 4]);
    await eachLimit([], 4, async () => {
      throw new Error("nothing to do");
    });
  });
});

describe("patches", () => {
  it("merge data and leave out what is undefined", () => {
    expect(chargeAssignments({ fee: 1, order_id: undefined, closed_at: null, data: { a: 1 } })).toEqual({
      assignments: ['"fee" = ?', '"closed_at" = ?', "data = data || ?::jsonb"],
      values: [1, null, '{"a":1}'],
    });
  });
});
