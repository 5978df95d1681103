import { allocate } from "@mestres/platform/lib/money";

/*
 * What goes back of what was paid. CDC art. 49, parágrafo único: "os valores eventualmente pagos, a qualquer título,
 * [...] serão devolvidos, de imediato": items and the freight of sending them. The law does not say how much of the
 * freight belongs to a part of an order; we read it in the consumer's favour: freight goes back in proportion to the
 * value of what comes back, so that whoever returns everything, at once or piece by piece, gets all of it. The same
 * holds for a fault (art. 18, § 1º, II) and for what never came (art. 35, III).
 *
 * Everything is worked out cumulatively (what is due up to here, less what other returns were promised): any sequence
 * of partial returns, some of them cancelled on the way, sums to the centavo and never above what was paid.
 */

/** A line of the order as it was paid. Amounts in centavos, discounts taken off. */
export type PaidLine = {
  /** Pieces bought. */
  of: number;
  /** Paid for all of them. */
  paid: number;
  /** Pieces in the other returns that hold. */
  returned: number;
  /** Centavos promised for those. */
  given: number;
  /** Pieces in this one. */
  quantity: number;
};

/** What a return gives back, in centavos. `items` in the order of the lines. */
export type ReturnAmounts = {
  items: number[];
  items_total: number;
  freight: number;
  total: number;
};

/** Part of a total in proportion, rounded half up. Exact: prices in centavos times pieces stay below 2^53. */
const share = (total: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((2 * total * part + whole) / (2 * whole));

/** Centavos due for the first `count` pieces of a line. */
const dueForPieces = ({ paid, of }: Pick<PaidLine, "paid" | "of">, count: number): number =>
  share(paid, Math.min(count, of), of);

/**
 * What a return of these pieces gives back.
 *
 * @param lines every line of the order, with `quantity` 0 for those that stay
 * @param freight centavos of freight that the order paid, and of them what other returns were promised
 */
export function returnAmounts(
  lines: readonly PaidLine[],
  freight: { paid: number; given: number },
): ReturnAmounts {
  const items = lines.map((line) =>
    line.quantity === 0 ? 0 : Math.max(0, dueForPieces(line, line.returned + line.quantity) - line.given),
  );
  const weight = weightOf(lines);
  const back = sum(lines.map((line) => weight(line, line.returned + line.quantity)));
  const whole = sum(lines.map((line) => weight(line, line.of)));
  const freightBack = Math.max(0, share(freight.paid, back, whole) - freight.given);
  const items_total = sum(items);
  return { items, items_total, freight: freightBack, total: items_total + freightBack };
}

/** Freight follows what was paid; in an order of gifts, the pieces. */
const weightOf = (lines: readonly PaidLine[]) =>
  lines.some(({ paid }) => paid > 0)
    ? (line: PaidLine, count: number) => dueForPieces(line, count)
    : (line: PaidLine, count: number) => Math.min(count, line.of);

/**
 * Whole centavos of lines whose totals may carry parts of one, so that they sum to the rounded whole.
 * @param totals reais times 100, unrounded
 */
export function wholeCentavos(totals: readonly number[]): number[] {
  if (!totals.length) {
    return [];
  }
  const positive = totals.map((total) => Math.max(0, total));
  const whole = Math.round(sum(positive));
  return whole === 0 ? positive.map(() => 0) : allocate(whole, positive);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
