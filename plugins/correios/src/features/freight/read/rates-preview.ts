import type { FreightRatesService } from "../../../modules/freight";
import { readRatesCsv, type CsvProblem } from "../domain/rates/csv";

/** What an import of a file would do. */
export type RatesPreview = {
  lines: number;
  /** Lines of each service in the file, and those in the table that they take the place of. */
  services: { service: string; lines: number; replaces: number }[];
  problems: CsvProblem[];
  /** Problems that are not told one by one. */
  more: number;
  message: string | null;
};

/** Reads a file and compares it with the table. Changes nothing. */
export async function previewRates(rates: FreightRatesService, csv: string): Promise<RatesPreview> {
  const reading = readRatesCsv(csv);
  if (!reading.ok) {
    const { problems, more } = reading;
    const message = `Nada foi importado: corrija ${problems.length + more} problema(s) no arquivo. Linha ${problems[0]?.line}: ${problems[0]?.message}`;
    return { lines: 0, services: [], problems, more, message };
  }
  const counts = new Map<string, number>();
  for (const { service } of reading.rates) {
    counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  const services = await Promise.all(
    [...counts].map(async ([service, lines]) => {
      return { service, lines, replaces: (await rates.ratesOf(service)).length };
    }),
  );
  return { lines: reading.rates.length, services, problems: [], more: 0, message: null };
}
