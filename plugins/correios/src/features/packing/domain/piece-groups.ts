import type { PackableItem, PackedItem, PackingRules, Sides } from "./types";

/** Sides in centimetres of an item that has none: about a 250 g bag. */
const DEFAULT_SIDES: Sides = [16, 11, 6];
/** Whole millimetres keep the arithmetic of places exact. */
export const MM = 10;

/** Pieces of the same size and weight, whatever line they are of: the grind of a bag is nothing to its box. */
export type PieceGroup = {
  /** Millimetres, the longest first. */
  sides: Sides;
  /** Cubic millimetres. */
  volume: number;
  /** Of one piece; may hold parts of a gram. */
  grams: number;
  /** The lines these pieces are of, in their order. */
  lines: { item: PackedItem; count: number }[];
};

/** Numbers of pieces by kind, in the kinds' order. */
export type Counts = readonly number[];

function sidesOf({ length, width, height }: PackableItem): Sides {
  const known: Sides = length && width && height ? [length, width, height] : [...DEFAULT_SIDES];
  const millimetres = known.map((side) => Math.ceil(Number((side * MM).toFixed(6)))) as Sides;
  return millimetres.sort((a, b) => b - a);
}

/**
 * The order's pieces by kind, the bulkiest first and always in the same order.
 * A line without id is named by its place among the lines, from 1.
 */
export function pieceGroupsOf(items: readonly PackableItem[], rules: PackingRules): PieceGroup[] {
  const kinds = new Map<string, PieceGroup>();
  items.forEach((item, index) => {
    const quantity = Math.ceil(item.quantity);
    if (!(quantity > 0)) {
      return;
    }
    const sides = sidesOf(item);
    const grams = item.weight ?? rules.defaultItemGrams;
    const key = [...sides, grams].join("|");
    const kind = kinds.get(key) ?? { sides, volume: sides[0] * sides[1] * sides[2], grams, lines: [] };
    const { id = String(index + 1), title } = item;
    kind.lines.push({
      item: { id, ...(title === undefined ? {} : { title }), quantity, weight: grams },
      count: quantity,
    });
    kinds.set(key, kind);
  });
  return [...kinds.values()].sort(
    (a, b) => b.volume - a.volume || b.grams - a.grams || b.sides[0] - a.sides[0] || b.sides[1] - a.sides[1],
  );
}

/** All pieces. */
export function countsOf(kinds: readonly PieceGroup[]): number[] {
  return kinds.map(({ lines }) => lines.reduce((sum, { count }) => sum + count, 0));
}

/** The sum of `value` over the pieces counted. */
export function total(
  kinds: readonly PieceGroup[],
  counts: Counts,
  value: (kind: PieceGroup) => number,
): number {
  return kinds.reduce((sum, kind, index) => sum + value(kind) * (counts[index] ?? 0), 0);
}

export function gramsOf(kinds: readonly PieceGroup[], counts: Counts): number {
  return total(kinds, counts, ({ grams }) => grams);
}
export function volumeOf(kinds: readonly PieceGroup[], counts: Counts): number {
  return total(kinds, counts, ({ volume }) => volume);
}

/** Hands the pieces of a kind out to the lines they are of, the first line's first. */
export function createDealer(kinds: readonly PieceGroup[]): (counts: Counts) => PackedItem[] {
  const left = kinds.map(({ lines }) => lines.map(({ count }) => count));
  return (counts) =>
    kinds.flatMap(({ lines }, kind) => {
      let wanted = counts[kind] ?? 0;
      return lines.flatMap(({ item }, line) => {
        const open = left[kind] as number[];
        const quantity = Math.min(wanted, open[line] ?? 0);
        wanted -= quantity;
        open[line] = (open[line] ?? 0) - quantity;
        return quantity > 0 ? [{ ...item, quantity }] : [];
      });
    });
}
