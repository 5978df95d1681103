import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../modules/freight";
import { runRefresh } from "./rates/refresh";
import { refreshTerms } from "./rates/refresh-terms";

/** Less than a minute, which is when the job comes again: a deploy or a crash loses no more than this. */
const BUDGET_MS = 50_000;

export type RefreshBudget = {
  /** How long to go on for at most. */
  budget_ms?: number;
};

/** Goes on with the filling that is running. Each call's lines are written with its step, so there is nothing to undo. */
export const continueRatesRefreshStep = createStep(
  "continue-rates-refresh",
  async ({ budget_ms = BUDGET_MS }: RefreshBudget, { container }) => {
    const rates = container.resolve<FreightRatesService>(FREIGHT_RATES_MODULE);
    if ((await rates.listFreightRefreshes({ state: "running" }, { take: 1 })).length === 0) {
      return new StepResponse({});
    }
    const { client, terms } = await refreshTerms();
    const until = Date.now() + budget_ms;
    await runRefresh(rates, client, terms, () => Date.now() < until);
    return new StepResponse({});
  },
);

/** Goes on with a filling of the fallback table for a while; see `runRefresh`. Safe to run anywhere at any time. */
export const continueRatesRefreshWorkflow = createWorkflow(
  "continue-rates-refresh",
  (input: RefreshBudget) => new WorkflowResponse(continueRatesRefreshStep(input)),
);
