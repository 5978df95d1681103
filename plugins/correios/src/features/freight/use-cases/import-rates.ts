import { MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../modules/freight";
import { readRatesCsv } from "../domain/rates/csv";

export type RatesImport = {
  /** The file's text; see `readRatesCsv`. */
  csv: string;
};

/**
 * Puts a file's lines in the place of all lines of its services, in one transaction: nothing to undo.
 * @throws MedusaError `rates_csv_invalid` naming the first problem
 */
export const importRatesStep = createStep("import-rates", async ({ csv }: RatesImport, { container }) => {
  const reading = readRatesCsv(csv);
  if (!reading.ok) {
    const [first] = reading.problems;
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Nada foi importado. Linha ${first?.line}: ${first?.message}`,
      "rates_csv_invalid",
    );
  }
  await container.resolve<FreightRatesService>(FREIGHT_RATES_MODULE).replaceRates(reading.rates, "csv");
  const services = [...new Set(reading.rates.map(({ service }) => service))];
  return new StepResponse({ lines: reading.rates.length, services });
});

/** Replaces the fallback table of the services in a CSV file. @throws MedusaError `rates_csv_invalid` */
export const importRatesWorkflow = createWorkflow(
  "import-rates",
  (input: RatesImport) => new WorkflowResponse(importRatesStep(input)),
);
