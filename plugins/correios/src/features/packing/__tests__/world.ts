import fc from "fast-check";
import type { Block } from "../domain/fill";
import type { ArrangedParcel } from "../domain/pack-order";
import type { PackableItem, PackingRules, ServiceLimits, ShippingBox } from "../domain/types";

export const RULES: PackingRules = { packagingGrams: 100, defaultItemGrams: 500 };
export const PAC: ServiceLimits = {
  maxGrams: 30_000,
  minSides: [16, 11, 2],
  maxSides: [100, 100, 100],
  maxSum: 200,
};
export const MINI: ServiceLimits = {
  maxGrams: 300,
  minSides: [16, 11, 1],
  maxSides: [24, 16, 4],
  maxSum: 44,
};

/** A box with walls of half a centimetre a side. */
export function box(
  id: string,
  [length, width, height]: [number, number, number],
  more: Partial<ShippingBox> = {},
): ShippingBox {
  return {
    id,
    name: id,
    length,
    width,
    height,
    outer_length: length + 1,
    outer_width: width + 1,
    outer_height: height + 1,
    empty_grams: 150,
    max_grams: 25_000,
    cost: length * width,
    active: true,
    ...more,
  };
}

export const BOXES = [box("P", [24, 16, 10]), box("M", [32, 24, 16]), box("G", [46, 34, 28])];

const side = fc.integer({ min: 1, max: 45 });
const measured = fc.record({
  weight: fc.integer({ min: 5, max: 6_000 }),
  length: side,
  width: side,
  height: side,
});
const bare = fc.constant({ weight: null, length: null, width: null, height: null });
const halves = measured.map((item) => ({ ...item, height: item.height / 2 + 0.05 }));
/** What a roaster ships: bags, capsules, filters, kits. */
const coffee = fc.constantFrom(
  { weight: 285, length: 22, width: 8, height: 6 },
  { weight: 545, length: 28, width: 10, height: 7 },
  { weight: 1_070, length: 34, width: 12, height: 8 },
  { weight: 190, length: 18, width: 12, height: 5 },
  { weight: 1_020, length: 32, width: 24, height: 10 },
);

/** Orders of up to `lines` lines and `pieces` pieces a line. */
export function orders(lines: number, pieces: number): fc.Arbitrary<PackableItem[]> {
  return fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 4, arbitrary: coffee }, measured, halves, bare),
        fc.integer({ min: 1, max: pieces }),
      ),
      { minLength: 1, maxLength: lines },
    )
    .map((all) => all.map(([item, quantity], index) => ({ id: `line${index}`, quantity, ...item })));
}

/** Stores with no box, one or a few of any proportions, some of them out of use. */
export const stores: fc.Arbitrary<ShippingBox[]> = fc.oneof(
  fc.constant(BOXES),
  fc
    .array(
      fc.record({
        sides: fc.tuple(
          fc.integer({ min: 8, max: 60 }),
          fc.integer({ min: 8, max: 60 }),
          fc.integer({ min: 4, max: 60 }),
        ),
        max_grams: fc.integer({ min: 500, max: 30_000 }),
        empty_grams: fc.integer({ min: 0, max: 900 }),
        cost: fc.integer({ min: 0, max: 900 }),
        active: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((all) => all.map(({ sides, ...more }, index) => box(`box${index}`, sides, more))),
);

type Cuboid = {
  from: number[];
  to: number[];
};

/** The pieces of a parcel one by one, where they lie. Millimetres. */
export function piecesIn(blocks: readonly Block[]): Cuboid[] {
  return blocks.flatMap(({ x, y, z, dx, dy, dz, nx, ny, nz }) => {
    const pieces: Cuboid[] = [];
    for (let i = 0; i < nx; i++) {
      for (let j = 0; j < ny; j++) {
        for (let k = 0; k < nz; k++) {
          const from = [x + i * dx, y + j * dy, z + k * dz];
          pieces.push({ from, to: [from[0]! + dx, from[1]! + dy, from[2]! + dz] });
        }
      }
    }
    return pieces;
  });
}

export function overlaps(a: Cuboid, b: Cuboid): boolean {
  return a.from.every((start, axis) => start < b.to[axis]! && b.from[axis]! < a.to[axis]!);
}

/** Pieces of each line over all parcels. */
export function piecesByLine(parcels: readonly ArrangedParcel[]): Record<string, number> {
  const pieces: Record<string, number> = {};
  for (const { items } of parcels) {
    for (const { id, quantity } of items) {
      pieces[id] = (pieces[id] ?? 0) + quantity;
    }
  }
  return pieces;
}
