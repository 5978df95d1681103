import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { planRefresh } from "../../freight/rates/plan";
import { plannedServices, refreshTerms } from "../../freight/rates/refresh-plan";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../modules/freight-rates";

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
