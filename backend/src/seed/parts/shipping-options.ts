import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  updateShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows";

import { find } from "./find";
import { CORREIOS_PROVIDER, LOCAL_DELIVERY_PROVIDER, type Location, MANUAL_PROVIDER } from "./location";

/** A shipping option of the seed, as partners and tests name it. */
export type SeededShippingOption = {
  id: string;
  name: string;
  /** "pac", "sedex", "local-delivery" or "pickup". */
  code: string;
};

/** Contract codes of Correios for PAC and SEDEX with a contract (AG). */
const CORREIOS_SERVICES = [
  { id: "pac", service_code: "03298", name: "Correios PAC", description: "Econômico, pelos Correios." },
  { id: "sedex", service_code: "03220", name: "Correios SEDEX", description: "Expresso, pelos Correios." },
];

const LOCAL_DELIVERY = {
  id: "local-delivery",
  name: "Entrega própria",
  description: "Nosso motoboy, em Poços de Caldas e vizinhança.",
};

const PICKUP = {
  id: "pickup",
  name: "Retirar na torrefação",
  description: "No balcão da torrefação, em Poços de Caldas.",
};

/** The default profile that products need in order to be shipped. */
export async function ensureShippingProfile(container: MedusaContainer): Promise<string> {
  const known = await find<{ id: string }>(container, "shipping_profile", ["id"], { type: "default" });
  if (known[0]) {
    return known[0].id;
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Café", type: "default" }] },
  });
  return result[0]?.id ?? "";
}

const rules = [
  { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
  { attribute: "is_return", operator: "eq" as const, value: "false" },
];

type OptionRow = {
  id: string;
  name: string;
  provider_id: string;
  data: { id?: string } | null;
};

const findOptions = (container: MedusaContainer): Promise<OptionRow[]> =>
  find<OptionRow>(container, "shipping_option", ["id", "name", "provider_id", "data"]);

async function listOptions(container: MedusaContainer): Promise<SeededShippingOption[]> {
  return (await findOptions(container)).map(({ id, name, data }) => ({ id, name, code: data?.id ?? "" }));
}

/** PAC and SEDEX at prices that Correios calculates, and fetching at no cost. */
export async function ensureShippingOptions(
  container: MedusaContainer,
  location: Location,
  shippingProfileId: string,
): Promise<SeededShippingOption[]> {
  const known = await listOptions(container);
  if (known.some(({ code }) => code === PICKUP.id)) {
    return known;
  }
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

/** The shop's own delivery at its areas' prices. */
async function ensureDeliveryOption(
  container: MedusaContainer,
  location: Location,
  shippingProfileId: string,
): Promise<void> {
  const known = await findOptions(container);
  if (known.some(({ data }) => data?.id === LOCAL_DELIVERY.id)) {
    return;
  }
  const { id, name, description } = LOCAL_DELIVERY;
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name,
        price_type: "calculated",
        service_zone_id: location.shippingZoneId,
        shipping_profile_id: shippingProfileId,
        provider_id: LOCAL_DELIVERY_PROVIDER,
        type: { label: name, description, code: id },
        data: { id },
        rules,
      },
    ],
  });
}

/** Makes the seed's pick-up option lead to a pick-up point, so that hours and address come from there. */
async function ensurePickupPointOf(container: MedusaContainer, pickupPointId: string): Promise<void> {
  const pickup = (await findOptions(container)).find(
    ({ data, provider_id }) => data?.id === PICKUP.id && provider_id === MANUAL_PROVIDER,
  );
  if (!pickup) {
    return;
  }
  await updateShippingOptionsWorkflow(container).run({
    input: [
      {
        id: pickup.id,
        provider_id: LOCAL_DELIVERY_PROVIDER,
        data: { id: PICKUP.id, pickup_point_id: pickupPointId },
      },
    ],
  });
}

/** The ways to receive that the shop provides itself; answers all shipping options. */
export async function ensureLocalShippingOptions(
  container: MedusaContainer,
  location: Location,
  shippingProfileId: string,
  pickupPointId: string,
): Promise<SeededShippingOption[]> {
  await ensureDeliveryOption(container, location, shippingProfileId);
  await ensurePickupPointOf(container, pickupPointId);
  return listOptions(container);
}
