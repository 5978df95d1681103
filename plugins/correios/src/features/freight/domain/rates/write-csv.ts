import { COLUMNS, EXTRA_COLUMNS } from "./csv-fields";
import type { Rate, RateSourceName } from "./table";

const reais = (centavos: number) =>
  `${Math.trunc(centavos / 100)},${String(centavos % 100).padStart(2, "0")}`;

/** The table as a file that `readRatesCsv` takes back, as spreadsheets in Portuguese read it. */
export function writeRatesCsv(
  rates: readonly (Rate & { source: RateSourceName; refreshed_at: Date | string })[],
): string {
  const lines = rates.map((rate) =>
    [
      rate.service,
      rate.cep_start,
      rate.cep_end,
      rate.max_grams,
      reais(rate.amount),
      rate.days,
      rate.source,
      new Date(rate.refreshed_at).toISOString(),
    ].join(";"),
  );
  return `\uFEFF${[[...COLUMNS, ...EXTRA_COLUMNS].join(";"), ...lines].join("\r\n")}\r\n`;
}
