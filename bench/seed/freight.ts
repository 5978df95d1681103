import { addSuggestedBoxesWorkflow, seedRatesWorkflow } from "@mestres/correios/workflows";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows";

const PROVIDER = "correios_correios";
/** As in the sandbox's environment, so that table and answers are about the same routes. */
const ORIGIN_CEP = "37701000";
const SERVICES = [
  { id: "pac", name: "Correios PAC", service_code: "03298" },
  { id: "sedex", name: "Correios SEDEX", service_code: "03220" },
];

type Location = {
  id: string;
  fulfillment_sets: { service_zones: { id: string }[] }[];
};

/** Ships the seeded shop by the Correios: PAC and SEDEX, the usual boxes, and the table to fall back on. */
export default async function seedFreight({ container }: ExecArgs): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const { data: locations } = await query.graph({
    entity: "stock_location",
    fields: ["id", "fulfillment_sets.service_zones.id"],
  });
  const { data: profiles } = await query.graph({ entity: "shipping_profile", fields: ["id"] });
  const [location] = locations as unknown as Location[];
  const zone = location?.fulfillment_sets[0]?.service_zones[0];
  const profile = profiles[0];
  if (!location || !zone || !profile) {
    throw new Error("the shop has no place to ship from");
  }
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
  });
  await createShippingOptionsWorkflow(container).run({
    input: SERVICES.map(({ id, name, service_code }) => ({
      name,
      price_type: "calculated" as const,
      provider_id: PROVIDER,
      service_zone_id: zone.id,
      shipping_profile_id: profile.id,
      type: { label: name, description: name, code: id },
      data: { id, service_code },
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
        { attribute: "is_return", value: "false", operator: "eq" as const },
      ],
    })),
  });
  await addSuggestedBoxesWorkflow(container).run();
  await seedRatesWorkflow(container).run({ input: { origin_cep: ORIGIN_CEP } });
}
