/** Grams of the cubic weight of three sides in centimetres, as `packing/charged-weight`; null while one is missing. */
export function cubicGrams(sides: readonly number[]): number | null {
  const volume = sides.reduce((product, side) => product * side, 1);
  return Number.isFinite(volume) && volume > 0 ? Math.ceil((volume * 1_000) / 6_000) : null;
}
