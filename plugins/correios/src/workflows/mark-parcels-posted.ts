import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { markParcelsPostedStep, type MarkPostedInput } from "./steps/mark-parcels-posted";

/** Parcels that staff handed over at the counter. @throws as the step */
export const markParcelsPostedWorkflow = createWorkflow(
  "mark-parcels-posted",
  (input: MarkPostedInput) => new WorkflowResponse(markParcelsPostedStep(input)),
);
