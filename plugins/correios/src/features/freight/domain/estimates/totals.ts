import { localDate } from "@mestres/platform/lib/clock";

/** One sold estimate, as far as sums go. Amounts in centavos. */
export type CountedEstimate = {
  charged: number;
  estimated: number;
  real: number | null;
  sold_at: Date | string;
};

/** Sums over estimates. `difference` is what the Correios ask beyond the estimate: above 0 the shop pays it. */
export type EstimateSums = {
  orders: number;
  /** Those whose real price is known; only they count into `real` and `difference`. */
  known: number;
  charged: number;
  estimated: number;
  real: number;
  difference: number;
};

const none = (): EstimateSums => ({ orders: 0, known: 0, charged: 0, estimated: 0, real: 0, difference: 0 });

function add(sums: EstimateSums, { charged, estimated, real }: CountedEstimate): void {
  sums.orders += 1;
  sums.charged += charged;
  sums.estimated += estimated;
  if (real === null) {
    return;
  }
  sums.known += 1;
  sums.real += real;
  sums.difference += real - estimated;
}

/** The sums of one local day. */
export type EstimateDay = EstimateSums & { day: string };

/** The sums of a period and of each of its local days, oldest first. */
export function sumEstimates(estimates: readonly CountedEstimate[]): {
  totals: EstimateSums;
  days: EstimateDay[];
} {
  const totals = none();
  const days = new Map<string, EstimateSums>();
  for (const estimate of estimates) {
    const day = localDate(new Date(estimate.sold_at));
    const sums = days.get(day) ?? none();
    days.set(day, sums);
    add(sums, estimate);
    add(totals, estimate);
  }
  return {
    totals,
    days: [...days].map(([day, sums]) => ({ day, ...sums })).sort((a, b) => a.day.localeCompare(b.day)),
  };
}
