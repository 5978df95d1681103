import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readSettings } from "../../freight/desk";
import { missingServiceOptions, type ServiceOption } from "../../freight/service-options";

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
