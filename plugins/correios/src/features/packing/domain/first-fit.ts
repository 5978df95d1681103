import { pieceWithoutParcel } from "./errors";
import { orientationsOf, type Block } from "./fill";
import type { Counts, PieceGroup } from "./piece-groups";
import { take, type Space } from "./spaces";
import type { Sides } from "./types";
import { holdsOne, type UsableBox } from "./usable-boxes";
import type { BoxedParcel } from "./boxed-parcel";

type Open = {
  box: UsableBox;
  counts: number[];
  blocks: Block[];
  spaces: Space[];
  grams: number;
};

/** One piece in the lowest, innermost space that takes it, lying as low as it can. */
function place(open: Open, kind: PieceGroup, index: number, ways: readonly Sides[], least: number): boolean {
  if (open.grams + kind.grams > open.box.maxGrams) {
    return false;
  }
  for (const { x, y, z, ...space } of open.spaces) {
    const way = ways.find(([dx, dy, dz]) => dx <= space.dx && dy <= space.dy && dz <= space.dz);
    if (!way) {
      continue;
    }
    const [dx, dy, dz] = way;
    const block: Block = { kind: index, x, y, z, dx, dy, dz, nx: 1, ny: 1, nz: 1 };
    open.blocks.push(block);
    open.counts[index] = (open.counts[index] ?? 0) + 1;
    open.grams += kind.grams;
    open.spaces = take(open.spaces, block, least);
    return true;
  }
  return false;
}

/**
 * First-fit decreasing: the bulkiest piece first, each into the first parcel begun that takes it, else into a new one
 * of the largest box. The textbook's way, piece by piece: it finds what blocks miss where weight and room both bind,
 * and it is what the packing is measured against.
 */
export function firstFit(
  boxes: readonly UsableBox[],
  kinds: readonly PieceGroup[],
  counts: Counts,
): BoxedParcel[] {
  const parcels: Open[] = [];
  for (const [index, kind] of kinds.entries()) {
    const least = Math.min(...kinds.slice(index).map(({ sides }) => sides[2]));
    const ways = [...orientationsOf(kind)].sort((a, b) => a[2] - b[2] || b[0] - a[0]);
    // A parcel that refuses a piece refuses the next one like it.
    let from = 0;
    for (let count = counts[index] ?? 0; count > 0; count--) {
      while (from < parcels.length && !place(parcels[from] as Open, kind, index, ways, least)) {
        from++;
      }
      if (from < parcels.length) {
        continue;
      }
      const box = boxes.find((one) => holdsOne(one, kind.sides, kind.grams));
      if (!box) {
        throw pieceWithoutParcel();
      }
      const [dx, dy, dz] = box.inner;
      const open: Open = {
        box,
        counts: kinds.map(() => 0),
        blocks: [],
        spaces: [{ x: 0, y: 0, z: 0, dx, dy, dz }],
        grams: 0,
      };
      place(open, kind, index, ways, least);
      parcels.push(open);
    }
  }
  return parcels.map(({ box, counts: packed, blocks }) => ({ box, counts: packed, blocks }));
}
