import { pieceWithoutParcel } from "./errors";
import { gramsOf, MM, total, volumeOf, type Counts, type PieceGroup } from "./piece-groups";
import { countedSides, takesSides } from "./limits";
import type { PackingRules, ServiceLimits, Sides } from "./types";

/** Room between bags that no arrangement fills. */
const SLACK = 1.1;

/** A box that the store does not have: sides in centimetres, grams closed. */
export type AssumedBox = {
  counts: Counts;
  grams: number;
  outer: Sides;
};

/** Sides that hold this room and the largest piece each way; width and height no more than asked. In centimetres. */
function sidesFor(
  room: number,
  largest: Sides,
  least: Readonly<Sides>,
  most: { width: number; height: number } = { width: Infinity, height: Infinity },
): Sides {
  const area = room / most.height;
  const length = Math.ceil(
    Math.max(largest[0], least[0], Math.cbrt(room), Math.sqrt(area), area / most.width),
  );
  const square = Math.min(most.width, Math.sqrt(room / length));
  const width = Math.ceil(Math.max(largest[1], least[1], square, area / length));
  const height = Math.ceil(Math.max(largest[2], least[2], room / (length * width)));
  return [length, width, height];
}

/**
 * The box as near to a cube as its largest piece and the service allow.
 * @returns null when the service takes no such parcel
 */
export function assumeBox(
  kinds: readonly PieceGroup[],
  counts: Counts,
  limits: ServiceLimits,
  rules: PackingRules,
): AssumedBox | null {
  const grams = Math.ceil(Number((gramsOf(kinds, counts) + rules.packagingGrams).toFixed(3)));
  if (grams > limits.maxGrams) {
    return null;
  }
  const largest: Sides = [0, 0, 0];
  for (const [index, { sides }] of kinds.entries()) {
    if ((counts[index] ?? 0) > 0) {
      sides.forEach((side, axis) => (largest[axis] = Math.max(largest[axis] ?? 0, side / MM)));
    }
  }
  const volume = volumeOf(kinds, counts) / MM ** 3;
  const room = total(kinds, counts, () => 1) > 1 ? volume * SLACK : volume;
  const { minSides, maxSides } = limits;
  const cube = sidesFor(room, largest, minSides);
  const flat = sidesFor(room, largest, minSides, { width: maxSides[1], height: maxSides[2] });
  for (const sides of [cube, flat]) {
    const outer = countedSides(sides, limits);
    if (takesSides(outer, limits)) {
      return { counts, grams, outer };
    }
  }
  return null;
}

/**
 * Splits what one assumed box cannot take: the bulkiest pieces first, each into the first box with room and weight
 * left. Every kind must fit one alone.
 */
export function assumeBoxes(
  kinds: readonly PieceGroup[],
  counts: Counts,
  limits: ServiceLimits,
  rules: PackingRules,
): AssumedBox[] {
  const whole = assumeBox(kinds, counts, limits, rules);
  if (whole) {
    return [whole];
  }
  const boxes: number[][] = [];
  for (const index of kinds.keys()) {
    let left = counts[index] ?? 0;
    for (let at = 0; left > 0; at++) {
      const box = (boxes[at] ??= kinds.map(() => 0));
      const had = box[index] ?? 0;
      const taken = most(left, (count) => {
        box[index] = had + count;
        return assumeBox(kinds, box, limits, rules) !== null;
      });
      box[index] = had + taken;
      if (taken === 0 && at === boxes.length - 1 && box.every((count) => count === 0)) {
        throw pieceWithoutParcel();
      }
      left -= taken;
    }
  }
  return boxes.map((box) => assumeBox(kinds, box, limits, rules) as AssumedBox);
}

/** The largest number up to `limit` for which `fits` holds; it holds for every smaller one too. */
function most(limit: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
