import { parseCep } from "@mestres/brasil/lib/cep";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readSettings } from "../../freight/desk";
import { startingTable } from "../../freight/rates/starting-table";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../modules/freight-rates";

export type RatesSeed = {
  /** CEP that the shop posts at, unless the settings have one. */
  origin_cep: string;
};

/** Fills an empty fallback table with plausible prices; a table with lines is left alone. */
export const seedRatesStep = createStep("seed-rates", async ({ origin_cep }: RatesSeed, { container }) => {
  const origin = parseCep((await readSettings()).origin_cep ?? origin_cep);
  const rates = container.resolve<FreightRatesService>(FREIGHT_RATES_MODULE);
  return new StepResponse({ seeded: await rates.seedRates(startingTable(origin)) });
});
