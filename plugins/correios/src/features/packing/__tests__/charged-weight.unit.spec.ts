import fc from "fast-check";
import { chargedGrams, weightBracket } from "../domain/charged-weight";

describe("charged weight", () => {
  it.each([
    ["what it weighs, below 5 kg of bulk", 800, [40, 30, 25], 800],
    ["its bulk, once that is above 5 kg and its weight", 800, [50, 40, 30], 10_000],
    ["what it weighs, where that is more than its bulk", 12_000, [50, 40, 30], 12_000],
    ["what it weighs, at 5 kg of bulk exactly", 100, [50, 30, 20], 100],
  ] as const)("is %s", (_, grams, sides, charged) => {
    expect(chargedGrams(grams, ...(sides as unknown as [number, number, number]))).toBe(charged);
  });

  it("is never below the weight, and never less for a larger parcel", () => {
    const side = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), side, side, side, (grams, l, w, h) => {
        const charged = chargedGrams(grams, l, w, h);
        expect(charged).toBeGreaterThanOrEqual(grams);
        expect(chargedGrams(grams, l + 1, w, h)).toBeGreaterThanOrEqual(charged);
      }),
    );
  });
});

describe("weight bracket", () => {
  it("is the first step at or above the weight", () => {
    expect([1, 300, 301, 501, 751, 1000, 1001, 29_999].map(weightBracket)).toEqual([
      300, 300, 500, 750, 1000, 1000, 2000, 30_000,
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30_000 }),
        (g) => weightBracket(g) >= g && weightBracket(weightBracket(g)) === weightBracket(g),
      ),
    );
  });
});
