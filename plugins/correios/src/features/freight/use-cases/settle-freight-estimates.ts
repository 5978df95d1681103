import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../modules/freight";
import { settleEstimates } from "./estimates/settle";
import { refreshTerms } from "./rates/refresh-terms";
import { readSettings } from "../../../settings";
import { FREIGHT_ESTIMATE_SETTLED } from "../../../events";

/** So few that a run is over before the next one begins. */
const AT_A_TIME = 20;

export type EstimatesToSettle = {
  /** How many to ask about at most. */
  limit?: number;
};

/** Asks the Correios what estimates that are due really cost. What they answer is a fact: nothing to undo. */
export const settleFreightEstimatesStep = createStep(
  "settle-freight-estimates",
  async ({ limit = AT_A_TIME }: EstimatesToSettle, { container }) => {
    const rates = container.resolve<FreightRatesService>(FREIGHT_RATES_MODULE);
    const [due] = await rates.listFreightEstimates(
      { state: "pending", next_at: { $lte: new Date() } },
      { take: 1 },
    );
    if (!due) {
      return new StepResponse([]);
    }
    const { client, terms } = await refreshTerms();
    const settled = await settleEstimates(
      rates,
      client,
      {
        ...(await readSettings()),
        origin_cep: terms.origin,
      },
      limit,
    );
    return new StepResponse(settled.map(({ id, order_id }) => ({ id, order_id })));
  },
);

/** Asks the Correios about freights that were sold at an estimated price. Safe to run anywhere at any time. */
export const settleFreightEstimatesWorkflow = createWorkflow(
  "settle-freight-estimates",
  (input: EstimatesToSettle) => {
    const settled = settleFreightEstimatesStep(input);
    emitEventStep({ eventName: FREIGHT_ESTIMATE_SETTLED, data: settled });
    return new WorkflowResponse(settled);
  },
);
