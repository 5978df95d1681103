import fc from "fast-check";
import { packableItems } from "../domain/packable-items";
import { measuresOfParts, pieceMeasures, type Part } from "../domain/measures";

const BAG = { weight: 285, length: 22, width: 13, height: 8 };
const MUG = { weight: 390, length: 12, width: 12, height: 10 };
const part = (inventory: Part["inventory"], required_quantity: unknown = 1): Part => ({
  inventory,
  required_quantity,
});
const sidesOf = ({ length, width, height }: Record<"length" | "width" | "height", number | null>) =>
  [length, width, height].map((side) => side ?? 0).sort((a, b) => b - a) as [number, number, number];
const volumeOf = (sides: number[]) => sides.reduce((product, side) => product * side, 1);

describe("what a piece measures", () => {
  it("is the variant's own, or else what its parts come to, or else the product's", () => {
    const kit = { inventory_items: [part(BAG, 2), part(MUG)] };
    expect(pieceMeasures({ ...kit, ...BAG, weight: 1_020 }, null)).toEqual({ ...BAG, weight: 1_020 });
    expect(pieceMeasures(kit, { weight: 1 }).weight).toBe(2 * 285 + 390);
    expect(pieceMeasures({ ...kit, weight: 1_000 }, null).weight).toBe(1_000);
    expect(pieceMeasures({ inventory_items: [] }, MUG)).toEqual(MUG);
    expect(pieceMeasures(null, null)).toEqual({ weight: null, length: null, width: null, height: null });
  });

  it("is a dozen bags where a variant is twelve of one: not the weight of a piece that has none", () => {
    const dozen = {
      unit_price: 480,
      quantity: 1,
      variant: { inventory_items: [part({ ...BAG, weight: "1070" }, "12")] },
    };
    const [item] = packableItems([dozen]);
    expect(item?.weight).toBe(12_840);
    expect(volumeOf(sidesOf(item!))).toBeGreaterThanOrEqual(12 * 22 * 13 * 8);
  });

  it("is a single part's own", () => {
    expect(measuresOfParts([part(BAG)])).toEqual(BAG);
  });

  it("is left open where a part does not say it", () => {
    expect(measuresOfParts([part(BAG), part({ weight: 100 })])).toEqual({
      weight: 385,
      length: null,
      width: null,
      height: null,
    });
    expect(measuresOfParts([part(BAG), part({ ...MUG, weight: null })]).weight).toBeNull();
  });

  it("weighs what the parts weigh, has room for them all, and does not depend on their order", () => {
    const size = fc.integer({ min: 1, max: 60 });
    const anyPart = fc.record({
      inventory: fc.record({
        weight: fc.integer({ min: 1, max: 5_000 }),
        length: size,
        width: size,
        height: size,
      }),
      required_quantity: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 6 }), (parts) => {
        const bundle = measuresOfParts(parts);
        const sides = sidesOf(bundle);
        const sum = (of: (one: (typeof parts)[number]) => number) =>
          parts.reduce((total, one) => total + of(one) * one.required_quantity, 0);
        expect(bundle.weight).toBe(sum(({ inventory }) => inventory.weight));
        expect(volumeOf(sides)).toBeGreaterThanOrEqual(sum(({ inventory }) => volumeOf(sidesOf(inventory))));
        for (const { inventory } of parts) {
          sidesOf(inventory).forEach((side, at) => expect(sides[at]).toBeGreaterThanOrEqual(side));
        }
        expect(measuresOfParts([...parts].reverse())).toEqual(bundle);
      }),
    );
  });
});
