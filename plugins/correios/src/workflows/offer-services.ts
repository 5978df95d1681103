import { acquireLockStep, createShippingOptionsWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { planServiceOptionsStep, type OfferServicesInput } from "./steps/plan-service-options";

const KEY = "correios-service-options";

/**
 * Lets shoppers choose services of the Correios: a shipping option of each, where the shop sells another one already.
 * What is there stays as it is; core's workflow takes back what it made when something fails. Answers what was made.
 */
export const offerCorreiosServicesWorkflow = createWorkflow(
  "offer-correios-services",
  (input: OfferServicesInput) => {
    acquireLockStep({ key: KEY, timeout: 30, ttl: 60 });
    const missing = planServiceOptionsStep(input);
    when("options-are-missing", { missing }, ({ missing }) => missing.length > 0).then(() => {
      createShippingOptionsWorkflow.runAsStep({ input: missing });
    });
    releaseLockStep({ key: KEY });
    return new WorkflowResponse(missing);
  },
);
