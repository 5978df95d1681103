import fc from "fast-check";
import { PackingError } from "../domain/errors";
import { firstFit } from "../domain/first-fit";
import { countsOf, pieceGroupsOf } from "../domain/piece-groups";
import { arrangeOrder, type ArrangedParcel } from "../domain/pack-order";
import type { PackableItem, ServiceLimits, ShippingBox } from "../domain/types";
import { holdsOne, largestBoxes, usableBoxes } from "../domain/usable-boxes";
import { BOXES, MINI, orders, overlaps, PAC, piecesByLine, piecesIn, RULES, stores } from "./world";

const limits = fc.constantFrom(
  PAC,
  MINI,
  { ...PAC, maxGrams: 10_000 },
  { ...PAC, maxSum: 120, maxSides: [70, 50, 40] as [number, number, number] },
);

/** The parcels, or null when a single piece is over the limits, which must then be so. */
function arrange(
  items: PackableItem[],
  boxes: ShippingBox[],
  service: ServiceLimits,
): ArrangedParcel[] | null {
  try {
    return arrangeOrder(items, boxes, service, RULES);
  } catch (error) {
    expect(error).toBeInstanceOf(PackingError);
    expect(error).toMatchObject({ code: "freight_item_over_limits" });
    return null;
  }
}

const inputs = [orders(6, 30), stores, limits] as const;

describe("any order packed for any service", () => {
  it("holds every piece exactly once", () => {
    fc.assert(
      fc.property(...inputs, (items, boxes, service) => {
        const parcels = arrange(items, boxes, service);
        if (!parcels) {
          return;
        }
        expect(piecesByLine(parcels)).toEqual(
          Object.fromEntries(items.map(({ id, quantity }) => [id, quantity])),
        );
      }),
    );
  });

  it("gives no parcel over the service's weight, sides or sum, and weights that add up", () => {
    fc.assert(
      fc.property(...inputs, (items, boxes, service) => {
        for (const parcel of arrange(items, boxes, service) ?? []) {
          const sides = [parcel.length, parcel.width, parcel.height];
          const own = boxes.find(({ id }) => id === parcel.box?.id);
          const content = parcel.items.reduce((sum, { quantity, weight }) => sum + quantity * weight, 0);
          expect(parcel.grams).toBe(content + (own ? own.empty_grams : RULES.packagingGrams));
          expect(parcel.grams).toBeLessThanOrEqual(service.maxGrams);
          if (own) {
            expect(content).toBeLessThanOrEqual(own.max_grams);
          }
          expect(own?.active).not.toBe(false);
          expect(sides).toEqual([...sides].sort((a, b) => b - a));
          sides.forEach((side, axis) => {
            expect(side).toBeLessThanOrEqual(service.maxSides[axis]!);
            expect(side).toBeGreaterThanOrEqual(service.minSides[axis]!);
            expect(Number.isInteger(side)).toBe(true);
          });
          expect(sides[0]! + sides[1]! + sides[2]!).toBeLessThanOrEqual(service.maxSum);
        }
      }),
    );
  });

  it("puts the pieces inside their box, none into another, each of its own size", () => {
    fc.assert(
      fc.property(...inputs, (items, boxes, service) => {
        const kinds = pieceGroupsOf(items, RULES);
        for (const { arranged, items: packed } of arrange(items, boxes, service) ?? []) {
          if (!arranged) {
            continue;
          }
          const pieces = piecesIn(arranged.blocks);
          expect(pieces).toHaveLength(packed.reduce((sum, { quantity }) => sum + quantity, 0));
          for (const { from, to } of pieces) {
            expect(from.every((start) => start >= 0)).toBe(true);
            expect(to.every((end, axis) => end <= arranged.box.inner[axis]!)).toBe(true);
          }
          for (const { kind, dx, dy, dz } of arranged.blocks) {
            expect([dx, dy, dz].sort((a, b) => b - a)).toEqual(kinds[kind]!.sides);
          }
          pieces.forEach((piece, index) => {
            expect(pieces.slice(index + 1).some((other) => overlaps(piece, other))).toBe(false);
          });
        }
      }),
    );
  });

  it("has room for what it holds where the box is assumed", () => {
    fc.assert(
      fc.property(orders(6, 30), limits, (items, service) => {
        for (const { box, length, width, height, items: packed } of arrange(items, [], service) ?? []) {
          expect(box).toBeNull();
          let volume = 0;
          for (const { id, quantity } of packed) {
            const line = items.find((item) => item.id === id)!;
            const own = line.length ? [line.length, line.width!, line.height!] : [16, 11, 6];
            own.sort((a, b) => b - a);
            own.forEach((side, axis) => expect(side).toBeLessThanOrEqual([length, width, height][axis]!));
            volume += own[0]! * own[1]! * own[2]! * quantity;
          }
          expect(length * width * height).toBeGreaterThanOrEqual(volume);
        }
      }),
    );
  });

  it("is the same each time, whatever the order of lines and boxes, but for which line is served first", () => {
    const shapes = (parcels: ArrangedParcel[] | null) =>
      parcels?.map(({ box, grams, length, width, height }) => [box?.id, grams, length, width, height]);
    fc.assert(
      fc.property(...inputs, (items, boxes, service) => {
        const parcels = arrange(items, boxes, service);
        expect(arrange(items, boxes, service)).toEqual(parcels);
        expect(shapes(arrange([...items].reverse(), [...boxes].reverse(), service))).toEqual(shapes(parcels));
      }),
    );
  });
});

describe("the number of parcels", () => {
  /** Parcels of the textbook's way for what fits the store's boxes. */
  function textbook(items: PackableItem[], boxes: ShippingBox[]): number | null {
    const kinds = pieceGroupsOf(items, RULES);
    const usable = usableBoxes(boxes, PAC);
    const fits = kinds.every(({ sides, grams }) => usable.some((one) => holdsOne(one, sides, grams)));
    return fits ? firstFit(largestBoxes(usable), kinds, countsOf(kinds)).length : null;
  }

  it.each([
    ["mixed orders", orders(6, 12), 300],
    ["large orders", orders(8, 60), 60],
  ])("of %s is never above first-fit decreasing", (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, stores, (items, boxes) => {
        const theirs = textbook(items, boxes);
        if (theirs === null) {
          return;
        }
        expect(arrangeOrder(items, boxes, PAC, RULES).length).toBeLessThanOrEqual(theirs);
      }),
      { numRuns },
    );
  });

  it("is one where the weight and the room of a box obviously allow it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (quantity) => {
        const bags = [{ id: "a", quantity, weight: 285, length: 22, width: 8, height: 6 }];
        expect(arrangeOrder(bags, BOXES, PAC, RULES)).toHaveLength(1);
      }),
    );
  });
});
