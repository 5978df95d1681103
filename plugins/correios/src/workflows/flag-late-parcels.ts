import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { flagLateParcelsStep } from "./steps/flag-late-parcels";

/** Marks what missed its date. Dates pass without news, so that asking the Correios is not enough. */
export const flagLateParcelsWorkflow = createWorkflow(
  "flag-late-parcels",
  (input: { limit?: number }) => new WorkflowResponse(flagLateParcelsStep(input)),
);
