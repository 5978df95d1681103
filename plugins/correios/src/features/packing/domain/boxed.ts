import { chargedGrams, weightBracket } from "./charged-weight";
import { pieceWithoutParcel } from "./errors";
import { fill, PREFERENCES, type Filling, type Preference } from "./fill";
import { firstFit } from "./first-fit";
import { gramsOf, volumeOf, type Counts, type PieceGroup } from "./piece-groups";
import { largestBoxes, type UsableBox } from "./usable-boxes";
import type { BoxedParcel } from "./boxed-parcel";

/** Fillings tried before the best plan so far is taken: what keeps a very large order fast. */
const MAX_FILLINGS = 100;
/** Piece by piece is slow: larger orders are packed by blocks alone. */
const FIRST_FIT_PIECES = 500;

const isEmpty = (counts: Counts): boolean => counts.every((count) => count === 0);
const minus = (a: Counts, b: Counts): number[] => a.map((count, index) => count - (b[index] ?? 0));
const sumOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** Grams that are priced for a box with this content. */
const priced = ({ box, outer }: UsableBox, grams: number): number =>
  weightBracket(chargedGrams(Math.ceil(grams) + box.empty_grams, ...outer));

/** The better box for a content first: the priced weight, then what the box costs, then its size. */
const byPrice =
  (grams: number) =>
  (a: UsableBox, b: UsableBox): number =>
    priced(a, grams) - priced(b, grams) || a.box.cost - b.box.cost || a.room - b.room;

/** Everything in this box, or null when it does not fit in any way we know. */
function fitAll(box: UsableBox, kinds: readonly PieceGroup[], counts: Counts): Filling | null {
  if (gramsOf(kinds, counts) > box.maxGrams || volumeOf(kinds, counts) > box.room) {
    return null;
  }
  for (const preference of PREFERENCES) {
    const filling = fill(box.inner, box.maxGrams, kinds, counts, preference);
    if (filling.counts.every((count, index) => count === counts[index])) {
      return filling;
    }
  }
  return null;
}

/** The cheapest box that takes everything. */
function inOne(
  boxes: readonly UsableBox[],
  kinds: readonly PieceGroup[],
  counts: Counts,
): BoxedParcel | null {
  for (const box of [...boxes].sort(byPrice(gramsOf(kinds, counts)))) {
    const filling = fitAll(box, kinds, counts);
    if (filling) {
      return { box, counts, blocks: filling.blocks };
    }
  }
  return null;
}

/** One box after another, each as full as it gets. */
function oneAfterAnother(
  boxes: readonly UsableBox[],
  kinds: readonly PieceGroup[],
  counts: Counts,
  preference: Preference,
  spent: { fillings: number },
): BoxedParcel[] {
  const parcels: BoxedParcel[] = [];
  let left: Counts = counts;
  while (!isEmpty(left)) {
    let best: { box: UsableBox; filling: Filling; volume: number } | undefined;
    for (const box of boxes) {
      const filling = fill(box.inner, box.maxGrams, kinds, left, preference);
      const volume = volumeOf(kinds, filling.counts);
      spent.fillings++;
      if (!best || volume > best.volume) {
        best = { box, filling, volume };
      }
    }
    if (!best || best.volume === 0) {
      throw pieceWithoutParcel();
    }
    parcels.push({ box: best.box, counts: best.filling.counts, blocks: best.filling.blocks });
    left = minus(left, best.filling.counts);
  }
  return parcels;
}

/** Fewer parcels than this there cannot be. */
function leastParcels(boxes: readonly UsableBox[], kinds: readonly PieceGroup[], counts: Counts): number {
  const room = Math.max(...boxes.map((box) => box.room));
  const grams = Math.max(...boxes.map((box) => box.maxGrams));
  return Math.max(1, Math.ceil(volumeOf(kinds, counts) / room), Math.ceil(gramsOf(kinds, counts) / grams));
}

/**
 * Packs into boxes of the store: as few parcels as we find, then the least priced weight, then the cheapest boxes.
 * Every kind must fit one of the boxes.
 */
export function packIntoBoxes(
  boxes: readonly UsableBox[],
  kinds: readonly PieceGroup[],
  counts: Counts,
): BoxedParcel[] {
  const single = inOne(boxes, kinds, counts);
  if (single) {
    return [single];
  }
  const least = leastParcels(boxes, kinds, counts);
  const largest = largestBoxes(boxes);
  const spent = { fillings: 0 };
  let best: BoxedParcel[] | undefined;
  for (const preference of PREFERENCES) {
    const plan = oneAfterAnother(largest, kinds, counts, preference, spent);
    if (!best || plan.length < best.length) {
      best = plan;
    }
    if (best.length === least || spent.fillings > MAX_FILLINGS) {
      break;
    }
  }
  if (best && best.length > least && sumOf(counts) <= FIRST_FIT_PIECES) {
    const plan = firstFit(largest, kinds, counts);
    if (plan.length < best.length) {
      best = plan;
    }
  }
  return (best ?? []).map((parcel) => inOne(boxes, kinds, parcel.counts) ?? parcel);
}
