import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, createShippingOptionsWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows";
import { missingServiceOptions, type ServiceOption } from "../domain/missing-options";
import { readSettings } from "../../../settings";

export type OfferServicesInput = {
  /** Service ids; those that are switched off are left out. */
  services: string[];
};

const FIELDS = [
  "provider_id",
  "data",
  "service_zone_id",
  "shipping_profile_id",
  "rules.attribute",
  "rules.value",
];

/** Finds what options the services lack. Changes nothing. */
export const planServiceOptionsStep = createStep(
  "plan-service-options",
  async ({ services }: OfferServicesInput, { container }) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "shipping_option", fields: FIELDS });
    const options = data as unknown as ServiceOption[];
    return new StepResponse(missingServiceOptions(await readSettings(), services, options));
  },
);

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
