/** What comes back: grams and whole centimetres of one piece, null where the catalogue has none. */
export type Piece = {
  quantity: number;
  weight: number;
  length: number | null;
  width: number | null;
  height: number | null;
};

/** The Correios take no parcel smaller than this, and none with a longer side; centimetres. */
const SMALLEST = { length: 16, width: 11, height: 2 };
const LONGEST = 100;
/** A piece without measures: a bag of 250 g. */
const USUAL = { length: 20, width: 10, height: 7 };
const MOST_GRAMS = 30_000;

/**
 * Weight and size that a return is announced with. The shopper chooses the box and the counter measures it; this only
 * has to be possible and about right: a cube of the pieces' volume, no side shorter than the longest piece needs.
 */
export function boxFor(pieces: readonly Piece[], packagingGrams: number) {
  const known = pieces.map(({ quantity, weight, length, width, height }) => ({
    quantity,
    weight,
    sides: [length ?? USUAL.length, width ?? USUAL.width, height ?? USUAL.height].sort((a, b) => b - a),
  }));
  const volume = known.reduce(
    (sum, { quantity, sides }) => sum + quantity * sides.reduce((a, b) => a * b, 1),
    0,
  );
  const cube = Math.ceil(Math.cbrt(volume));
  const longest = (side: number) => Math.ceil(Math.max(0, ...known.map(({ sides }) => sides[side] ?? 0)));
  const between = (size: number, least: number) => Math.min(LONGEST, Math.max(least, size));
  const length = between(Math.max(cube, longest(0)), SMALLEST.length);
  const width = between(Math.max(longest(1), Math.ceil(Math.sqrt(volume / length))), SMALLEST.width);
  const height = between(Math.max(longest(2), Math.ceil(volume / (length * width))), SMALLEST.height);
  const grams = known.reduce((sum, { quantity, weight }) => sum + quantity * weight, packagingGrams);
  return { grams: Math.min(MOST_GRAMS, Math.max(1, Math.ceil(grams))), length, width, height };
}
