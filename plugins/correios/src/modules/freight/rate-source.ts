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
const SOURCE = Symbol.for("mestres.correios.rates");
const processWide: typeof globalThis & { [SOURCE]?: RateSource } = globalThis;

/** Publishes the fallback table; the module does so on load. */
export function setRateSource(source: RateSource | undefined): void {
  processWide[SOURCE] = source;
}

/** The fallback table. Ask for it at each use: without the module there is none, and nothing is found. */
export function getRateSource(): RateSource {
  return processWide[SOURCE] ?? { find: async () => null };
}
