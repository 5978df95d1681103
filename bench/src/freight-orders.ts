/** What a roaster sells, packed: grams and centimetres. */
const PIECES = [
  { id: "250g", weight: 285, length: 22, width: 13, height: 8 },
  { id: "500g", weight: 545, length: 28, width: 15, height: 9 },
  { id: "1kg", weight: 1_070, length: 34, width: 18, height: 11 },
  { id: "drip10", weight: 190, length: 18, width: 12, height: 10 },
  { id: "drip30", weight: 520, length: 26, width: 20, height: 12 },
  { id: "kit", weight: 1_020, length: 32, width: 24, height: 10 },
  { id: "filters", weight: 150, length: 20, width: 16, height: 4 },
  { id: "mug", weight: 390, length: 12, width: 12, height: 10 },
  { id: "grinder", weight: 900, length: 24, width: 18, height: 12 },
  { id: "kettle", weight: 1_150, length: 30, width: 20, height: 22 },
] as const;

export type OrderLine = {
  id: string;
  quantity: number;
  weight: number;
  length: number;
  width: number;
  height: number;
};

/** Of a hundred orders: carts of a household, of an office, and of a café. */
const SIZES: readonly { upTo: number; lines: [number, number]; pieces: [number, number] }[] = [
  { upTo: 70, lines: [1, 4], pieces: [1, 3] },
  { upTo: 90, lines: [3, 8], pieces: [1, 12] },
  { upTo: 100, lines: [2, 6], pieces: [10, 60] },
];

/** The same numbers each time: a run is compared with another. */
function dice(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from + Math.floor((state / 2 ** 32) * (to - from + 1));
  };
}

/** Orders as a roaster gets them, small and large, always the same ones. */
export function mixedOrders(count: number, seed = 4): OrderLine[][] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => {
    const at = roll(1, 100);
    const { lines, pieces } = SIZES.find(({ upTo }) => at <= upTo) as (typeof SIZES)[number];
    return Array.from({ length: roll(...lines) }, (_, line) => {
      const piece = PIECES[roll(0, PIECES.length - 1)] ?? PIECES[0];
      return { ...piece, id: `${piece.id}-${line}`, quantity: roll(...pieces) };
    });
  });
}

/** Large orders of one kind: what a café chain takes, and more than any shop packs in a day. */
export const largeOrders: Record<string, OrderLine[]> = {
  "200_bags": [{ ...PIECES[0], quantity: 200 }],
  "200_mixed": PIECES.map((piece) => ({ ...piece, quantity: 20 })),
  "1000_bags": [{ ...PIECES[0], quantity: 1_000 }],
};
