import { moduleMissing, published } from "@mestres/platform/lib/published";
import type { Rate } from "../../features/freight/domain/rates/table";

/** Where a price is looked up that the Correios do not tell now. */
export type RateSource = {
  /**
   * @param serviceId of the catalogue, such as "pac"
   * @param cep eight digits
   * @param grams as they are charged
   * @returns null where the table has no such route or weight
   */
  find(serviceId: string, cep: string, grams: number): Promise<Rate | null>;
};

/* The provider lives in the fulfilment module's container and cannot resolve ours. */
const source = published<RateSource>(
  "correios.rates",
  moduleMissing("freight_rates_missing", "O módulo de fretes", "@mestres/correios"),
);

/** Publishes the fallback table; the module does so on load. */
export function setRateSource(rates: RateSource | undefined): void {
  source.set(rates);
}

/** The fallback table. Ask for it at each use: without the module there is none, and nothing is found. */
export function getRateSource(): RateSource {
  return source.find() ?? { find: async () => null };
}
