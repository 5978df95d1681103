import type { Rate } from "./table";

type ReadLine = {
  rate: Pick<Rate, "service" | "cep_start" | "cep_end">;
  line: number;
};

/** A range that neither lies within another one nor outside of it. */
export type Overlap = {
  line: number;
  value: string;
  /** The line that it crosses. */
  other: number;
};

/**
 * Ranges of one service that cross: which of them decides a CEP in both would be chance. Ranges within others are
 * fine, the narrower one decides.
 */
export function findOverlaps(lines: readonly ReadLine[]): Overlap[] {
  const ranges = new Map<string, ReadLine>();
  for (const line of lines) {
    const { service, cep_start, cep_end } = line.rate;
    const key = [service, cep_start, cep_end].join("|");
    if (!ranges.has(key)) {
      ranges.set(key, line);
    }
  }
  const sorted = [...ranges.values()].sort(
    ({ rate: a }, { rate: b }) =>
      a.service.localeCompare(b.service) ||
      a.cep_start.localeCompare(b.cep_start) ||
      b.cep_end.localeCompare(a.cep_end),
  );
  const found: Overlap[] = [];
  // Ranges that the one at hand may lie in, the innermost last.
  let open: ReadLine[] = [];
  for (const range of sorted) {
    const { service, cep_start, cep_end } = range.rate;
    open = open.filter(({ rate }) => rate.service === service && rate.cep_end >= cep_start);
    const crossed = open.find(({ rate }) => rate.cep_end < cep_end);
    if (crossed) {
      found.push({ line: range.line, value: cep_start, other: crossed.line });
    }
    open.push(range);
  }
  return found;
}
