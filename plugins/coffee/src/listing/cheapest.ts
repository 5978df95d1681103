import type { VariantRow } from "./rows";

/** A variant can be bought: it has stock, or its stock is not counted. */
export function isAvailable({ stock }: Pick<VariantRow, "stock">): boolean {
  return stock === null || stock > 0;
}

/**
 * The variants of one coffee that could turn out to be its cheapest, for any customer.
 * Price rules and lists are not applied here: a variant is only left out when its lowest
 * stored price lies above what another one costs at most, or when it is a plain twin of
 * one that stays (four grinds of one bag). Those left go through the pricing module.
 * Variants in stock come before sold-out ones.
 */
export function cheapestCandidates(variants: readonly VariantRow[]): VariantRow[] {
  const priced = variants.filter(({ price_set_id, lowest }) => price_set_id && lowest !== null);
  const inStock = priced.filter(isAvailable);
  const wanted = inStock.length > 0 ? inStock : priced;
  const bound = Math.min(...wanted.map(({ ceiling }) => ceiling ?? Infinity));
  const plainSeen = new Set<number>();
  return wanted.filter(({ lowest, ceiling, plain }) => {
    if (lowest === null || lowest > bound) {
      return false;
    }
    if (!plain || ceiling === null) {
      return true;
    }
    if (plainSeen.has(lowest)) {
      return false;
    }
    plainSeen.add(lowest);
    return true;
  });
}
