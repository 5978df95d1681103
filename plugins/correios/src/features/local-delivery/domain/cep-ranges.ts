import type { CepRange } from "./types";

/** A range as the database keeps it: `37700000-37719999`. */
export function rangeText({ from, to }: CepRange): string {
  return `${from}-${to}`;
}

/** Reads what {@link rangeText} wrote. */
export function rangeOf(text: string): CepRange {
  return { from: text.slice(0, 8), to: text.slice(9) };
}

/** How many CEPs a range holds. */
export function spanOf({ from, to }: CepRange): number {
  return Number(to) - Number(from) + 1;
}

/** @param cep eight digits */
export function contains({ from, to }: CepRange, cep: string): boolean {
  return from <= cep && cep <= to;
}

/** The CEPs that two ranges share; null when there are none. */
export function overlapOf(a: CepRange, b: CepRange): CepRange | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}

/** The narrowest of the ranges that hold a CEP; undefined when none does. */
export function narrowest(ranges: readonly CepRange[], cep: string): CepRange | undefined {
  return ranges
    .filter((range) => contains(range, cep))
    .reduce<CepRange | undefined>(
      (best, range) => (best && spanOf(best) <= spanOf(range) ? best : range),
      undefined,
    );
}
