import fc from "fast-check";
import { packIntoOneParcel, weightBracket, PARCEL_LIMITS, type PackableItem } from "../parcel";

const RULES = { packagingGrams: 100, defaultItemGrams: 500 };
const bag = (quantity: number): PackableItem => ({ quantity, weight: 250, length: 18, width: 11, height: 6 });

describe("one parcel", () => {
  it("holds one bag in a box of its size, and many in something near a cube", () => {
    expect(packIntoOneParcel([bag(1)], RULES)).toEqual({ grams: 350, length: 18, width: 11, height: 6 });
    const many = packIntoOneParcel([bag(12)], RULES);
    expect(many.grams).toBe(3100);
    expect(many.length / many.height).toBeLessThan(1.5);
  });

  it("takes the usual weight and size for items without, and the smallest box there is for nothing", () => {
    const bare = { quantity: 2, weight: null, length: null, width: null, height: null };
    expect(packIntoOneParcel([bare], RULES).grams).toBe(1100);
    expect(packIntoOneParcel([], RULES)).toEqual({ grams: 100, length: 16, width: 11, height: 2 });
  });

  it("refuses what no single parcel may be", () => {
    for (const item of [bag(200), { ...bag(1), length: 101 }])
      expect(() => packIntoOneParcel([item], RULES)).toThrow(
        expect.objectContaining({ code: "freight_over_limits" }),
      );
  });

  it("always has room for each item and for all of them, within the limits", () => {
    const item = fc.record({
      quantity: fc.integer({ min: 1, max: 30 }),
      weight: fc.option(fc.integer({ min: 1, max: 2000 })),
      length: fc.option(fc.integer({ min: 1, max: 60 })),
      width: fc.option(fc.integer({ min: 1, max: 60 })),
      height: fc.option(fc.integer({ min: 1, max: 60 })),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
        let box;
        try {
          box = packIntoOneParcel(items, RULES);
        } catch (error) {
          expect(error).toMatchObject({ code: "freight_over_limits" });
          return;
        }
        const sides = [box.length, box.width, box.height];
        expect(sides).toEqual([...sides].sort((a, b) => b - a));
        expect(
          sides[0]! <= PARCEL_LIMITS.side && sides[0]! + sides[1]! + sides[2]! <= PARCEL_LIMITS.sum,
        ).toBe(true);
        let volume = 0;
        for (const { quantity, length, width, height } of items) {
          if (!(length && width && height)) continue;
          const own = [length, width, height].sort((a, b) => b - a);
          own.forEach((side, i) => expect(side).toBeLessThanOrEqual(sides[i]!));
          volume += length * width * height * quantity;
        }
        expect(sides[0]! * sides[1]! * sides[2]!).toBeGreaterThanOrEqual(volume);
        expect(box.grams).toBeGreaterThanOrEqual(RULES.packagingGrams);
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
