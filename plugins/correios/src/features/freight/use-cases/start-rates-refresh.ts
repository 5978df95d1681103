import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../modules/freight";
import { planRefresh } from "../domain/rates/plan";
import { plannedServices, refreshTerms } from "./rates/refresh-terms";
import { RATES_REFRESH_REQUESTED } from "../../../events";

export type RatesRefreshRequest = {
  requested_by: "job" | "staff";
};

/**
 * Begins a filling of the fallback table, or finds the one that is running: twice is once. Nothing to undo, since it
 * changes no price before it is carried out.
 */
export const startRatesRefreshStep = createStep(
  "start-rates-refresh",
  async ({ requested_by }: RatesRefreshRequest, { container }) => {
    // Refuses while the account is not set up, rather than fail for hours.
    await refreshTerms();
    const services = await plannedServices();
    const rates = container.resolve<FreightRatesService>(FREIGHT_RATES_MODULE);
    return new StepResponse(await rates.startRefresh(requested_by, services, planRefresh(services).length));
  },
);

/**
 * Begins a filling of the fallback table from the Correios' prices.
 * @throws MedusaError `correios_not_configured`; FreightError `freight_unavailable`
 */
export const startRatesRefreshWorkflow = createWorkflow(
  "start-rates-refresh",
  (input: RatesRefreshRequest) => {
    const refresh = startRatesRefreshStep(input);
    emitEventStep({ eventName: RATES_REFRESH_REQUESTED, data: { id: refresh.id } });
    return new WorkflowResponse(refresh);
  },
);
