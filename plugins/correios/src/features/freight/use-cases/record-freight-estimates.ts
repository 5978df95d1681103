import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../modules/freight";
import { readSoldEstimates } from "../read/sold-estimates";

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

/** Notes what of an order's freight was sold at an estimated price, so that the real one is asked for later. */
export const recordFreightEstimatesWorkflow = createWorkflow(
  "record-freight-estimates",
  (input: { order_id: string }) => new WorkflowResponse(recordFreightEstimatesStep(input)),
);
