import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { startRatesRefreshStep, type RatesRefreshRequest } from "./steps/start-rates-refresh";

/** A filling of the fallback table was asked for: whoever hears it goes on with it. */
export const RATES_REFRESH_REQUESTED = "shipping.rates_refresh_requested";

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
