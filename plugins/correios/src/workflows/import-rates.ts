import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { importRatesStep, type RatesImport } from "./steps/import-rates";

/** Replaces the fallback table of the services in a CSV file. @throws MedusaError `rates_csv_invalid` */
export const importRatesWorkflow = createWorkflow(
  "import-rates",
  (input: RatesImport) => new WorkflowResponse(importRatesStep(input)),
);
