import fc from "fast-check";
import { planCollections, planSurplus, staleAttempts, type Collection } from "../domain/plan";

const waiting = (id: string, amount: number): Collection => ({ id, status: "not_paid", amount, captured: 0 });

/** What core makes of a plan: it closes what is to be closed, and brings the open one, or a new one, to what is owed. */
function carryOut(collections: readonly Collection[], owed: number): Collection[] {
  const plan = planCollections(collections, owed);
  const after = collections.map((one) => {
    const closed = plan.close.find(({ id }) => id === one.id);
    return closed ? { ...one, amount: closed.amount, status: closed.status } : one;
  });
  if (!plan.ask) {
    return after;
  }
  return plan.open
    ? after.map((one) => (one.id === plan.open?.id ? { ...one, amount: owed } : one))
    : [waiting("new", owed), ...after];
}

const asksFor = (collections: readonly Collection[]): number =>
  collections
    .filter(({ status }) => !["completed", "canceled"].includes(status))
    .reduce((sum, { amount }) => sum + amount, 0);

describe("what core's payment collections ask for", () => {
  const collection = fc.record({
    status: fc.constantFrom("not_paid", "awaiting", "partially_captured", "completed", "canceled"),
    amount: fc.integer({ min: 0, max: 1_000_000 }),
    captured: fc.integer({ min: 0, max: 1_000_000 }),
  });
  const collections = fc.array(collection, { maxLength: 5 }).map((all) =>
    all.map((one, index) => ({
      ...one,
      id: `pay_col_${index}`,
      captured: one.status === "not_paid" || one.status === "awaiting" ? 0 : one.captured + 1,
    })),
  );

  it("is what is owed, whatever stood there before, and stays so", () => {
    fc.assert(
      fc.property(collections, fc.integer({ min: 0, max: 1_000_000 }), (before, owed) => {
        const after = carryOut(before, owed);
        expect(asksFor(after)).toBe(owed);
        expect(planCollections(after, owed)).toMatchObject({ close: [], ask: false });
      }),
    );
  });

  it("keeps what was captured as it was captured", () => {
    const half = { id: "pay_col_1", status: "partially_captured", amount: 14_250, captured: 9_500 };
    expect(planCollections([half], 4_750)).toEqual({
      close: [{ id: "pay_col_1", amount: 9_500, status: "completed" }],
      ask: true,
    });
  });
});

describe("attempts that ask for something else than is owed", () => {
  const attempt = (more: object) => ({
    method: "pix",
    state: "active",
    amount: 9_500,
    closed_at: null,
    captured_at: null,
    ...more,
  });

  it("are those that can still be paid", () => {
    const old = attempt({});
    const right = attempt({ amount: 14_250 });
    const others = [
      attempt({ state: "expired" }),
      attempt({ state: "paid" }),
      attempt({ closed_at: new Date() }),
      attempt({ captured_at: new Date() }),
    ];
    expect(staleAttempts([old, right, ...others], 14_250)).toEqual([old]);
  });

  it("leaves a card that is being looked at alone while something is owed", () => {
    const card = attempt({ method: "card" });
    expect(staleAttempts([card], 14_250)).toEqual([]);
    expect(staleAttempts([card], 0)).toEqual([card]);
  });
});

describe("the case of what is to be given back", () => {
  it.each([
    ["opens one", 5_000, undefined, { close: false, open: 5_000 }],
    ["keeps the one that is right", 5_000, 5_000, { close: false, open: 0 }],
    ["takes another for it when the amount changed", 3_000, 5_000, { close: true, open: 3_000 }],
    ["closes it when nothing is left", 0, 5_000, { close: true, open: 0 }],
    ["needs none", 0, undefined, { close: false, open: 0 }],
  ])("%s", (_, surplus, open, plan) => {
    expect(planSurplus(surplus, open)).toEqual(plan);
  });
});
