/** Who said so: the Correios' API, staff's CSV, or the plausible prices that a shop starts with. */
export const RATE_SOURCES = ["api", "csv", "seed"] as const;
export type RateSourceName = (typeof RATE_SOURCES)[number];

/** A line of the fallback table: what a service costs to a range of CEPs, up to a weight. */
export type Rate = {
  /** Service id of the catalogue, such as "pac". */
  service: string;
  /** Eight digits each, both included. */
  cep_start: string;
  cep_end: string;
  /** Weight as it is charged, up to here. */
  max_grams: number;
  /** Centavos; the shop's receipt and own-hand delivery included, a declared value not. */
  amount: number;
  /** Business days from posting. */
  days: number;
};

/** Looks prices up in lines of one service. */
export type RateTable = {
  find(cep: string, grams: number): Rate | null;
};

const width = ({ cep_start, cep_end }: Rate) => Number(cep_end) - Number(cep_start);

/**
 * A table to look up in. Where ranges lie within one another the narrowest that reaches the weight decides (a capital
 * before its state), and of its lines the lightest that is heavy enough.
 * @param rates of one service
 */
export function createRateTable(rates: readonly Rate[]): RateTable {
  const ranges = new Map<string, Rate[]>();
  for (const rate of rates) {
    const key = rate.cep_start + rate.cep_end;
    ranges.set(key, [...(ranges.get(key) ?? []), rate]);
  }
  const ordered = [...ranges.values()]
    .map((lines) => lines.sort((a, b) => a.max_grams - b.max_grams))
    .sort(([a], [b]) => width(a as Rate) - width(b as Rate));
  return {
    find(cep, grams) {
      for (const lines of ordered) {
        const { cep_start, cep_end } = lines[0] as Rate;
        if (cep < cep_start || cep > cep_end) {
          continue;
        }
        const line = lines.find(({ max_grams }) => max_grams >= grams);
        if (line) {
          return line;
        }
      }
      return null;
    },
  };
}
