import fc from "fast-check";
import { returnAmounts, wholeCentavos, type PaidLine } from "../domain/amounts";

const order = fc.record({
  lines: fc.array(
    fc.record({ of: fc.integer({ min: 1, max: 12 }), paid: fc.integer({ min: 0, max: 5_000_00 }) }),
    { minLength: 1, maxLength: 5 },
  ),
  freight: fc.integer({ min: 0, max: 200_00 }),
});
/** What somebody does next: asks for some pieces of a line, or gives an earlier return up. */
const step = fc.record({
  line: fc.nat(10),
  pieces: fc.integer({ min: 1, max: 12 }),
  giveUp: fc.boolean(),
  which: fc.nat(30),
});

type Held = {
  line: number;
  quantity: number;
  amount: number;
  freight: number;
};

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** What the next return gives back, given those that hold, as our rows remember them. */
function ask(
  { lines, freight }: { lines: { of: number; paid: number }[]; freight: number },
  held: Held[],
  at: number,
  quantity: number,
) {
  const paidLines: PaidLine[] = lines.map(({ of, paid }, index) => {
    const earlier = held.filter((one) => one.line === index);
    return {
      of,
      paid,
      returned: sum(earlier.map((one) => one.quantity)),
      given: sum(earlier.map(({ amount }) => amount)),
      quantity: index === at ? quantity : 0,
    };
  });
  return returnAmounts(paidLines, { paid: freight, given: sum(held.map((one) => one.freight)) });
}

describe("what a return gives back", () => {
  it("never exceeds what was paid, and sums to the centavo, over any sequence of partial returns", () => {
    fc.assert(
      fc.property(order, fc.array(step, { maxLength: 30 }), (bought, steps) => {
        const { lines, freight } = bought;
        let held: Held[] = [];
        const ofLine = (at: number) => held.filter((one) => one.line === at);
        const leftOf = (at: number) => (lines[at]?.of ?? 0) - sum(ofLine(at).map((one) => one.quantity));
        const take = (at: number, quantity: number) => {
          const back = ask(bought, held, at, quantity);
          expect(back.total).toBe(sum(back.items) + back.freight);
          expect(Math.min(...back.items, back.freight)).toBeGreaterThanOrEqual(0);
          held.push({ line: at, quantity, amount: back.items[at] ?? 0, freight: back.freight });
        };
        for (const { line, pieces, giveUp, which } of steps) {
          const at = line % lines.length;
          const quantity = Math.min(pieces, leftOf(at));
          if (giveUp) {
            held = held.filter((_, index) => index !== which % held.length);
          } else if (quantity > 0) {
            take(at, quantity);
          }
          lines.forEach(({ paid }, index) =>
            expect(sum(ofLine(index).map(({ amount }) => amount))).toBeLessThanOrEqual(paid),
          );
          expect(sum(held.map((one) => one.freight))).toBeLessThanOrEqual(freight);
        }
        // Whoever ends up returning everything gets everything, freight included.
        lines.forEach((_, at) => leftOf(at) > 0 && take(at, leftOf(at)));
        expect(sum(held.map(({ amount }) => amount))).toBe(sum(lines.map(({ paid }) => paid)));
        expect(sum(held.map((one) => one.freight))).toBe(freight);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the whole freight with the whole order, and half with half of its value", () => {
    const bag = { of: 2, paid: 10_000, returned: 0, given: 0 };
    expect(returnAmounts([{ ...bag, quantity: 2 }], { paid: 1_990, given: 0 }).total).toBe(11_990);
    expect(returnAmounts([{ ...bag, quantity: 1 }], { paid: 1_990, given: 0 })).toEqual({
      items: [5_000],
      items_total: 5_000,
      freight: 995,
      total: 5_995,
    });
  });

  it("splits the freight of an order of gifts by pieces", () => {
    const gift = { of: 2, paid: 0, returned: 0, given: 0 };
    const lines = [
      { ...gift, quantity: 1 },
      { ...gift, quantity: 0 },
    ];
    expect(returnAmounts(lines, { paid: 1_000, given: 0 }).freight).toBe(250);
  });
});

it("makes whole centavos of lines that sum to the rounded whole", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (totals) => {
        const whole = wholeCentavos(totals);
        expect(sum(whole)).toBe(Math.round(sum(totals)));
        whole.forEach((centavos, at) => expect(Math.abs(centavos - totals[at]!)).toBeLessThan(1.01));
      },
    ),
  );
});
