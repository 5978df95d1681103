import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { findMissedEstimatesStep } from "./steps/find-missed-estimates";

/** Finds orders whose estimated freight nobody noted. Reading only. */
export const findMissedEstimatesWorkflow = createWorkflow(
  "find-missed-estimates",
  () => new WorkflowResponse(findMissedEstimatesStep()),
);
