/** Cubic centimetres that the Correios count as one kilo. */
const CUBIC_DIVISOR = 6_000;
/** Up to here bulk is free. */
const CUBIC_FREE_GRAMS = 5_000;

/**
 * The weight that the Correios charge for a parcel, in grams: its volume in place of its weight where that is more
 * than both 5 kg and what it weighs. They have the last word: see `psCobrado` in the answer to a price.
 * Source: Termo de condições comerciais PAC/SEDEX, "peso cúbico".
 *
 * @param sides outside, in centimetres
 */
export function chargedGrams(
  grams: number,
  ...sides: [length: number, width: number, height: number]
): number {
  const cubic = Math.ceil((sides[0] * sides[1] * sides[2] * 1_000) / CUBIC_DIVISOR);
  return cubic > CUBIC_FREE_GRAMS ? Math.max(grams, cubic) : grams;
}

/**
 * The weight that is priced: the top of the bracket that the parcel falls in. The Correios' tables step at
 * 300, 500, 750 and 1000 g, then at each kilo, so any weight within a bracket costs the same.
 */
export function weightBracket(grams: number): number {
  return [300, 500, 750].find((top) => grams <= top) ?? Math.max(1, Math.ceil(grams / 1000)) * 1000;
}
