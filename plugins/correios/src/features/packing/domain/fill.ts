import type { Counts, PieceGroup } from "./piece-groups";
import { take, type Space } from "./spaces";
import type { Sides } from "./types";

/** Pieces of one kind side by side: `nx` × `ny` × `nz` of them, each `dx` × `dy` × `dz` millimetres. */
export type Block = {
  kind: number;
  nx: number;
  ny: number;
  nz: number;
} & Space;

/** What went into a box, and where. */
export type Filling = {
  counts: number[];
  blocks: Block[];
  grams: number;
};

/**
 * What is put into a space first: as much volume as one kind fills of it, the bulkiest piece that fits, or what
 * leaves the least of the space unused along its sides.
 */
export const PREFERENCES = ["volume", "bulky", "snug"] as const;
export type Preference = (typeof PREFERENCES)[number];

function orientations([a, b, c]: Sides): Sides[] {
  const all: Sides[] = [
    [a, b, c],
    [b, a, c],
    [a, c, b],
    [c, a, b],
    [b, c, a],
    [c, b, a],
  ];
  const seen = new Set<string>();
  return all.filter((sides) => !seen.has(sides.join()) && seen.add(sides.join()));
}

const waysOf = new WeakMap<PieceGroup, Sides[]>();

/** The ways a piece can stand; equal sides give fewer. */
export function orientationsOf(kind: PieceGroup): Sides[] {
  const known = waysOf.get(kind) ?? orientations(kind.sides);
  waysOf.set(kind, known);
  return known;
}

/** The largest block of `count` pieces at most that stands so in the space; `rows` of it along x first, or up first. */
function blockIn(
  space: Space,
  [dx, dy, dz]: Sides,
  count: number,
  upFirst: boolean,
): Omit<Block, "kind"> | null {
  const [mx, my, mz] = [
    Math.floor(space.dx / dx),
    Math.floor(space.dy / dy),
    Math.floor(space.dz / dz),
  ] as Sides;
  if (!mx || !my || !mz) {
    return null;
  }
  const [first, last] = upFirst ? [mz, mx] : [mx, mz];
  const a = Math.min(first, count);
  const ny = Math.min(my, Math.floor(count / a));
  const b = Math.min(last, Math.floor(count / (a * ny)));
  const [nx, nz] = upFirst ? [b, a] : [a, b];
  return { x: space.x, y: space.y, z: space.z, dx, dy, dz, nx, ny, nz };
}

/** The share of the space's sides that a block leaves over; a block that ends at a wall leaves nothing there. */
const gap = (space: Space, b: Omit<Block, "kind">): number =>
  Math.min(
    (space.dx - b.nx * b.dx) / space.dx,
    (space.dy - b.ny * b.dy) / space.dy,
    (space.dz - b.nz * b.dz) / space.dz,
  );

/** Two numbers, the larger the better, the second where the first are equal. */
function worth(
  preference: Preference,
  kind: PieceGroup,
  space: Space,
  block: Omit<Block, "kind">,
): [number, number] {
  const volume = kind.volume * block.nx * block.ny * block.nz;
  const snug = -gap(space, block);
  if (preference === "volume") {
    return [volume, snug];
  }
  return preference === "bulky" ? [kind.volume, volume] : [Math.round(snug * 50), volume];
}

/** The block that the preference likes best in a space, or null when no piece fits there. */
function bestBlock(
  space: Space,
  kinds: readonly PieceGroup[],
  left: Counts,
  grams: number,
  preference: Preference,
): Block | null {
  let best: Block | null = null;
  let bestWorth: [number, number] = [Number.NEGATIVE_INFINITY, 0];
  for (const [index, kind] of kinds.entries()) {
    const light = kind.grams > 0 ? Math.floor(grams / kind.grams) : Number.POSITIVE_INFINITY;
    const count = Math.min(left[index] ?? 0, light);
    if (count <= 0) {
      continue;
    }
    for (const sides of orientationsOf(kind)) {
      for (const upFirst of [false, true]) {
        const block = blockIn(space, sides, count, upFirst);
        if (!block) {
          break;
        }
        const [first, second] = worth(preference, kind, space, block);
        if (first < bestWorth[0] || (first === bestWorth[0] && second <= bestWorth[1])) {
          continue;
        }
        bestWorth = [first, second];
        best = { ...block, kind: index };
      }
    }
  }
  return best;
}

/**
 * Fills a box from its floor up, block by block, with what is left to pack. What does not fit stays out.
 *
 * @param inner millimetres
 * @param maxGrams of the content
 */
export function fill(
  inner: Sides,
  maxGrams: number,
  kinds: readonly PieceGroup[],
  available: Counts,
  preference: Preference,
): Filling {
  const left = [...available];
  const filling: Filling = { counts: kinds.map(() => 0), blocks: [], grams: 0 };
  let spaces: Space[] = [{ x: 0, y: 0, z: 0, dx: inner[0], dy: inner[1], dz: inner[2] }];
  let least = leastSide(kinds, left);
  while (spaces.length > 0 && least < Number.POSITIVE_INFINITY) {
    const space = spaces[0] as Space;
    const block = bestBlock(space, kinds, left, maxGrams - filling.grams, preference);
    if (!block) {
      spaces.shift();
      continue;
    }
    const { kind, nx, ny, nz, dx, dy, dz } = block;
    const count = nx * ny * nz;
    left[kind] = (left[kind] ?? 0) - count;
    filling.counts[kind] = (filling.counts[kind] ?? 0) + count;
    filling.grams += count * (kinds[kind]?.grams ?? 0);
    filling.blocks.push(block);
    least = leastSide(kinds, left);
    spaces = take(spaces, { ...block, dx: nx * dx, dy: ny * dy, dz: nz * dz }, least);
  }
  return filling;
}

/** The shortest side of anything left; infinite when nothing is. */
const leastSide = (kinds: readonly PieceGroup[], left: Counts): number =>
  kinds.reduce(
    (least, { sides }, index) => ((left[index] ?? 0) > 0 ? Math.min(least, sides[2]) : least),
    Number.POSITIVE_INFINITY,
  );
