import fc from "fast-check";

import { cheapestCandidates, isAvailable } from "../cheapest";
import type { VariantRow } from "../rows";

/** A variant, and a price that the pricing module could give it (none when a rule leaves none). */
const priced = fc
  .record({
    amounts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
    unconditional: fc.boolean(),
    chosen: fc.nat(),
    stock: fc.constantFrom(null, 0, 3),
  })
  .map(({ amounts, unconditional, chosen, stock }) => {
    const calculated = unconditional || chosen % 3 ? amounts[chosen % amounts.length]! : null;
    const row: Omit<VariantRow, "id"> = {
      product_id: "p",
      price_set_id: "set",
      lowest: Math.min(...amounts),
      ceiling: unconditional ? Math.max(...amounts) : null,
      plain: amounts.length === 1,
      stock,
    };
    return { row, calculated };
  });

const cheapest = (prices: (number | null)[]): number | null => {
  const known = prices.filter((price) => price !== null);
  return known.length ? Math.min(...known) : null;
};

describe("cheapestCandidates", () => {
  it("always keeps the variant that turns out cheapest", () => {
    fc.assert(
      fc.property(fc.array(priced, { maxLength: 12 }), (given) => {
        const variants = given.map(({ row, calculated }, index) => ({
          row: { ...row, id: `v${index}` },
          calculated,
        }));
        const priceOf = new Map(variants.map(({ row, calculated }) => [row.id, calculated]));
        const inStock = variants.filter(({ row }) => isAvailable(row));
        const all = inStock.length ? inStock : variants;
        const candidates = cheapestCandidates(variants.map(({ row }) => row));
        expect(cheapest(candidates.map(({ id }) => priceOf.get(id) ?? null))).toBe(
          cheapest(all.map(({ calculated }) => calculated)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("asks for one of four grinds at the same plain price", () => {
    const grind = (id: string, lowest: number): VariantRow => ({
      id,
      product_id: "p",
      price_set_id: id,
      lowest,
      ceiling: lowest,
      plain: true,
      stock: 5,
    });
    const variants = [grind("a", 40), grind("b", 40), grind("c", 75), grind("d", 140)];
    expect(cheapestCandidates(variants).map(({ id }) => id)).toEqual(["a"]);
  });
});
