import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createLinksWorkflow,
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";

import { find } from "./find";

export const MANUAL_PROVIDER = "manual_manual";
export const CORREIOS_PROVIDER = "correios_correios";
export const LOCAL_DELIVERY_PROVIDER = "local-delivery_local-delivery";

const PROVIDERS = [MANUAL_PROVIDER, CORREIOS_PROVIDER, LOCAL_DELIVERY_PROVIDER];

const NAME = "Torrefação Poços de Caldas";

type LocationRow = {
  id: string;
  fulfillment_providers?: ({ id: string } | null)[];
  fulfillment_sets?: { name: string; service_zones: { id: string }[] }[];
};

/** The roastery as the seed has made it. */
async function findStockLocation(container: MedusaContainer): Promise<LocationRow | undefined> {
  const fields = [
    "id",
    "fulfillment_providers.id",
    "fulfillment_sets.name",
    "fulfillment_sets.service_zones.id",
  ];
  return (await find<LocationRow>(container, "stock_location", fields, { name: NAME }))[0];
}

/** Lets the location's shipping options be made of every way to send that there is. */
async function ensureProviders(container: MedusaContainer, location: LocationRow): Promise<void> {
  const known = (location.fulfillment_providers ?? []).flatMap((provider) => (provider ? [provider.id] : []));
  const missing = PROVIDERS.filter((provider) => !known.includes(provider));
  if (missing.length === 0) {
    return;
  }
  await createLinksWorkflow(container).run({
    input: missing.map((provider) => ({
      [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: provider },
    })),
  });
}

/** The roastery: where coffee is roasted, kept, sent from and fetched. */
async function ensureStockLocation(container: MedusaContainer, salesChannelId: string): Promise<LocationRow> {
  const known = await findStockLocation(container);
  if (known) {
    return known;
  }
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: NAME,
          address: {
            address_1: "Rua Assis Figueiredo, 1200",
            address_2: "Centro",
            city: "Poços de Caldas",
            province: "MG",
            postal_code: "37701-000",
            country_code: "br",
            phone: "+553537120000",
          },
        },
      ],
    },
  });
  const id = result[0]?.id ?? "";
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [salesChannelId] } });
  return { id };
}

/** A fulfilment set with one service zone, Brazil; answers the zone's id. */
async function ensureZone(
  container: MedusaContainer,
  location: LocationRow,
  set: { name: string; type: "shipping" | "pickup"; zone: string },
): Promise<string> {
  const known = location.fulfillment_sets?.find(({ name }) => name === set.name);
  const zone = known?.service_zones[0]?.id;
  if (zone) {
    return zone;
  }
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: location.id,
      fulfillment_set_data: { name: set.name, type: set.type },
    },
  });
  const sets = await find<{ id: string }>(container, "fulfillment_set", ["id"], { name: set.name });
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: set.zone,
          fulfillment_set_id: sets[0]?.id ?? "",
          geo_zones: [{ type: "country", country_code: "br" }],
        },
      ],
    },
  });
  return result[0]?.id ?? "";
}

export type Location = {
  id: string;
  shippingZoneId: string;
  pickupZoneId: string;
};

/** The roastery with its two ways out: sent (by the Correios, by its own people), and over the counter. */
export async function ensureLocation(container: MedusaContainer, salesChannelId: string): Promise<Location> {
  const location = await ensureStockLocation(container, salesChannelId);
  await ensureProviders(container, location);
  const shippingZoneId = await ensureZone(container, location, {
    name: "Entrega",
    type: "shipping",
    zone: "Brasil",
  });
  const pickupZoneId = await ensureZone(container, location, {
    name: "Retirada",
    type: "pickup",
    zone: "Balcão da torrefação",
  });
  return { id: location.id, shippingZoneId, pickupZoneId };
}
