import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { markLabelsPrintedStep } from "./steps/mark-labels-printed";

/** Labels that were sent to a printer: they leave the desk's "to print". */
export const markLabelsPrintedWorkflow = createWorkflow(
  "mark-labels-printed",
  (input: { ids: string[] }) => new WorkflowResponse(markLabelsPrintedStep(input)),
);
