import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { parseCep } from "@mestres/brasil/lib/cep";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../modules/freight";
import { startingTable } from "../domain/rates/starting-table";
import { readSettings } from "../../../settings";

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

/** Gives a new shop a fallback table to begin with; the first filling from the API replaces it. */
export const seedRatesWorkflow = createWorkflow(
  "seed-rates",
  (input: RatesSeed) => new WorkflowResponse(seedRatesStep(input)),
);
