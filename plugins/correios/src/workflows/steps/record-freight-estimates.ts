import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readSoldEstimates } from "../../freight/estimates/read-sold";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../modules/freight-rates";

/** Notes what of an order's freight was sold at an estimated price. Once for each shipping method, however often it runs. */
export const recordFreightEstimatesStep = createStep(
  "record-freight-estimates",
  async ({ order_id }: { order_id: string }, { container }) => {
    const sold = await readSoldEstimates(container, order_id);
    const rates = container.resolve<FreightRatesService>(FREIGHT_RATES_MODULE);
    for (const estimate of sold) {
      await rates.recordEstimate(estimate);
    }
    return new StepResponse({ estimates: sold.length });
  },
);
