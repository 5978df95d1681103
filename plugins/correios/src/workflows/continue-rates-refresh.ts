import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { continueRatesRefreshStep, type RefreshBudget } from "./steps/continue-rates-refresh";

/** Goes on with a filling of the fallback table for a while; see `runRefresh`. Safe to run anywhere at any time. */
export const continueRatesRefreshWorkflow = createWorkflow(
  "continue-rates-refresh",
  (input: RefreshBudget) => new WorkflowResponse(continueRatesRefreshStep(input)),
);
