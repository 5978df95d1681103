import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { seedRatesStep, type RatesSeed } from "./steps/seed-rates";

/** Gives a new shop a fallback table to begin with; the first filling from the API replaces it. */
export const seedRatesWorkflow = createWorkflow(
  "seed-rates",
  (input: RatesSeed) => new WorkflowResponse(seedRatesStep(input)),
);
