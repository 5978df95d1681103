import { assumeBox } from "./assumed-box";
import { countsOf, pieceGroupsOf } from "./piece-groups";
import type { PackableItem, ServiceLimits } from "./types";

/** Grams and centimetres, as core and queries hand them out: numbers, texts or BigNumber. */
export type Measures = Partial<Record<Side | "weight", unknown>>;
type Side = (typeof SIDES)[number];

/** A thing of stock that a variant is made of, and how many of it. */
export type Part = {
  required_quantity?: unknown;
  inventory?: (Measures & { id?: string }) | null;
};

/** A variant: a kit has several parts, or one part several times. */
export type MeasuredVariant = Measures & { inventory_items?: (Part | null)[] | null };

export const SIDES = ["length", "width", "height"] as const;

/** Grams and centimetres of one piece; null where nobody has said them. */
export type PieceMeasures = Pick<PackableItem, Side | "weight">;

/** The first that is a positive number. */
export function measure(...candidates: unknown[]): number | null {
  for (const candidate of candidates) {
    const value = Number(candidate ?? Number.NaN);
    if (Number.isFinite(value) && value > 0) {
      return value;
    }
  }
  return null;
}

/** Parts lie together as they would in a box of no carrier's. */
const BOUNDLESS: ServiceLimits = {
  maxGrams: Infinity,
  minSides: [0, 0, 0],
  maxSides: [Infinity, Infinity, Infinity],
  maxSum: Infinity,
};
const BARE = { packagingGrams: 0, defaultItemGrams: 1 };

const countOf = ({ required_quantity }: Part): number => Math.ceil(measure(required_quantity) ?? 1);

/**
 * What the parts come to: their weight together, and the sides of the bundle near to a cube that holds them, with
 * 10 % for the gaps. Each only where every part says it.
 */
export function measuresOfParts(known: MeasuredVariant["inventory_items"]): PieceMeasures {
  const parts = (known ?? []).flatMap((part) => (part?.inventory ? [part] : []));
  const items = parts.map((part): PackableItem => {
    const [length, width, height] = SIDES.map((side) => measure(part.inventory?.[side]));
    const weight = measure(part.inventory?.weight);
    return {
      quantity: countOf(part),
      weight,
      length: length ?? null,
      width: width ?? null,
      height: height ?? null,
    };
  });
  const nothing: PieceMeasures = { weight: null, length: null, width: null, height: null };
  if (items.length === 0) {
    return nothing;
  }
  const weight = items.every((item) => item.weight !== null)
    ? items.reduce((sum, item) => sum + (item.weight ?? 0) * item.quantity, 0)
    : null;
  if (!items.every((item) => SIDES.every((side) => item[side] !== null))) {
    return { ...nothing, weight };
  }
  const kinds = pieceGroupsOf(items, BARE);
  const bundle = assumeBox(kinds, countsOf(kinds), BOUNDLESS, BARE);
  if (!bundle) {
    return { ...nothing, weight };
  }
  const [length, width, height] = bundle.outer;
  return { weight, length, width, height };
}

/** Whether a variant leaves something unsaid that its parts or its product may say. */
export function isUnmeasured(variant: Measures | null | undefined): boolean {
  return [variant?.weight, ...SIDES.map((side) => variant?.[side])].some((value) => measure(value) === null);
}

/** What one piece measures: a variant's own words before those of its parts, and these before its product's. */
export function pieceMeasures(
  variant: MeasuredVariant | null | undefined,
  product: Measures | null | undefined,
): PieceMeasures {
  const parts = isUnmeasured(variant) ? measuresOfParts(variant?.inventory_items) : null;
  const of = (what: Side | "weight") => measure(variant?.[what], parts?.[what], product?.[what]);
  return { weight: of("weight"), length: of("length"), width: of("width"), height: of("height") };
}
