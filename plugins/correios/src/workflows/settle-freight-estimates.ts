import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { settleFreightEstimatesStep, type EstimatesToSettle } from "./steps/settle-freight-estimates";

/** The Correios said what a freight costs that was sold at an estimated price: `{id, order_id}`. */
export const FREIGHT_ESTIMATE_SETTLED = "shipping.freight_estimate_settled";

/** Asks the Correios about freights that were sold at an estimated price. Safe to run anywhere at any time. */
export const settleFreightEstimatesWorkflow = createWorkflow(
  "settle-freight-estimates",
  (input: EstimatesToSettle) => {
    const settled = settleFreightEstimatesStep(input);
    emitEventStep({ eventName: FREIGHT_ESTIMATE_SETTLED, data: settled });
    return new WorkflowResponse(settled);
  },
);
