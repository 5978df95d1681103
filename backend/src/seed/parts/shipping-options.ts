import type { MedusaContainer } from "@medusajs/framework/types";
import { createShippingOptionsWorkflow, createShippingProfilesWorkflow } from "@medusajs/medusa/core-flows";

import { find } from "./find";
import { CORREIOS_PROVIDER, type Location, MANUAL_PROVIDER } from "./location";

/** A shipping option of the seed, as partners and tests name it. */
export interface SeededShippingOption {
  id: string;
  name: string;
  /** "pac", "sedex" or "pickup". */
  code: string;
}

/** Contract codes of Correios for PAC and SEDEX with a contract (AG). */
const CORREIOS_SERVICES = [
  { id: "pac", service_code: "03298", name: "Correios PAC", description: "Econômico, pelos Correios." },
  { id: "sedex", service_code: "03220", name: "Correios SEDEX", description: "Expresso, pelos Correios." },
];

const PICKUP = {
  id: "pickup",
  name: "Retirar na torrefação",
  description: "Rua Assis Figueiredo, 1200, Poços de Caldas. De segunda a sexta, das 9h às 17h.",
};

/** The default profile that products need in order to be shipped. */
export async function ensureShippingProfile(container: MedusaContainer): Promise<string> {
  const known = await find<{ id: string }>(container, "shipping_profile", ["id"], { type: "default" });
  if (known[0]) return known[0].id;
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Café", type: "default" }] },
  });
  return result[0]?.id ?? "";
}

const rules = [
  { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
  { attribute: "is_return", operator: "eq" as const, value: "false" },
];

async function listOptions(container: MedusaContainer): Promise<SeededShippingOption[]> {
  const rows = await find<{ id: string; name: string; data: { id?: string } | null }>(
    container,
    "shipping_option",
    ["id", "name", "data"],
  );
  return rows.map(({ id, name, data }) => ({ id, name, code: data?.id ?? "" }));
}

/** PAC and SEDEX at prices that Correios calculates, and fetching at no cost. */
export async function ensureShippingOptions(
  container: MedusaContainer,
  location: Location,
  shippingProfileId: string,
): Promise<SeededShippingOption[]> {
  const known = await listOptions(container);
  if (known.some(({ code }) => code === PICKUP.id)) return known;
  await createShippingOptionsWorkflow(container).run({
    input: [
      ...CORREIOS_SERVICES.map(({ id, service_code, name, description }) => ({
        name,
        price_type: "calculated" as const,
        service_zone_id: location.shippingZoneId,
        shipping_profile_id: shippingProfileId,
        provider_id: CORREIOS_PROVIDER,
        type: { label: name, description, code: id },
        data: { id, service_code },
        rules,
      })),
      {
        name: PICKUP.name,
        price_type: "flat" as const,
        service_zone_id: location.pickupZoneId,
        shipping_profile_id: shippingProfileId,
        provider_id: MANUAL_PROVIDER,
        type: { label: PICKUP.name, description: PICKUP.description, code: PICKUP.id },
        data: { id: PICKUP.id },
        prices: [{ currency_code: "brl", amount: 0 }],
        rules,
      },
    ],
  });
  return listOptions(container);
}
