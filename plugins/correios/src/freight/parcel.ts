import { FreightError } from "./errors";

/** One line to be packed. Grams and centimetres; null where the catalogue has no value. */
export interface PackableItem {
  quantity: number;
  weight: number | null;
  length: number | null;
  width: number | null;
  height: number | null;
}

/** A closed box: whole grams and whole centimetres, length the longest side, height the shortest. */
export interface Parcel {
  grams: number;
  length: number;
  width: number;
  height: number;
}

export interface PackingRules {
  /** Weight of box and filling, in grams. */
  packagingGrams: number;
  /** Weight of an item that has none, in grams. */
  defaultItemGrams: number;
}

/** What the Correios take as one parcel (contract customers): grams, centimetres. */
export const PARCEL_LIMITS = { grams: 30_000, side: 100, sum: 200 } as const;
const MIN_SIDES = [16, 11, 2] as const;
/** Room between bags that no arrangement fills. */
const SLACK = 1.1;
/** Sides of an item that has none: about a 250 g bag. */
const DEFAULT_SIDES = [16, 11, 6] as const;

type Sides = [number, number, number];

function sidesOf(item: PackableItem): Sides {
  const { length, width, height } = item;
  const known = length && width && height ? [length, width, height] : [...DEFAULT_SIDES];
  return known.sort((a, b) => b - a) as Sides;
}

/**
 * Packs everything into one box as near to a cube as its largest item allows.
 * @throws FreightError `freight_over_limits`
 */
export function packIntoOneParcel(items: PackableItem[], rules: PackingRules): Parcel {
  let grams = rules.packagingGrams;
  let volume = 0;
  const largest: Sides = [0, 0, 0];
  for (const item of items) {
    const sides = sidesOf(item);
    grams += (item.weight ?? rules.defaultItemGrams) * item.quantity;
    volume += sides[0] * sides[1] * sides[2] * item.quantity;
    sides.forEach((side, i) => (largest[i] = Math.max(largest[i] ?? 0, side)));
  }
  const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const room = pieces > 1 ? volume * SLACK : volume;
  const length = Math.ceil(Math.max(largest[0], MIN_SIDES[0], Math.cbrt(room)));
  const width = Math.ceil(Math.max(largest[1], MIN_SIDES[1], Math.sqrt(room / length)));
  const height = Math.ceil(Math.max(largest[2], MIN_SIDES[2], room / (length * width)));
  const [l, w, h] = [length, width, height].sort((a, b) => b - a) as Sides;
  const parcel = { grams: Math.ceil(grams), length: l, width: w, height: h };
  if (parcel.grams > PARCEL_LIMITS.grams || l > PARCEL_LIMITS.side || l + w + h > PARCEL_LIMITS.sum)
    throw new FreightError("freight_over_limits");
  return parcel;
}

/**
 * The weight that is priced: the top of the bracket that the parcel falls in. The Correios' tables step at
 * 300, 500, 750 and 1000 g, then at each kilo, so any weight within a bracket costs the same.
 */
export function weightBracket(grams: number): number {
  return [300, 500, 750].find((top) => grams <= top) ?? Math.max(1, Math.ceil(grams / 1000)) * 1000;
}
