import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, remoteQueryObjectFromString } from "@medusajs/framework/utils";
import { createShortMemory } from "./short-memory";

/** A way of delivery as the shop has set it up. */
export type ShippingOption = {
  id: string;
  name: string;
  price_type: "flat" | "calculated";
  provider_id: string;
  data: Record<string, unknown> | null;
  type?: { code?: string } | null;
  service_zone?: { fulfillment_set?: { type?: string } | null } | null;
  /** Reais; only where the price is flat. */
  calculated_price?: { calculated_amount?: number | null } | null;
};

/** What decides which options there are and what the flat ones cost. */
export type ShippingContext = {
  salesChannelIds: string[];
  /** Eight digits. */
  cep: string;
  /** For the pricing module: currency, region, totals. */
  pricing: Record<string, unknown>;
};

const FIELDS = [
  "id",
  "name",
  "price_type",
  "provider_id",
  "data",
  "type.code",
  "service_zone.fulfillment_set.type",
  "calculated_price.*",
];

async function fulfillmentSetIds(container: MedusaContainer, salesChannelIds: string[]): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "sales_channel",
    filters: { id: salesChannelIds },
    fields: ["id", "stock_locations.fulfillment_sets.id"],
  });
  const channels = data as {
    stock_locations?: ({ fulfillment_sets?: ({ id: string } | null)[] } | null)[];
  }[];
  const sets = channels.flatMap((c) => c.stock_locations ?? []).flatMap((l) => l?.fulfillment_sets ?? []);
  return [...new Set(sets.flatMap((set) => (set ? [set.id] : [])))];
}

/** Whether any delivery zone is drawn by CEP: where none is, all CEPs have the same options. */
async function hasCepZones(container: MedusaContainer): Promise<{ byCep: boolean }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "geo_zone",
    fields: ["id"],
    filters: { type: "zip" },
    pagination: { take: 1 },
  });
  return { byCep: data.length > 0 };
}

async function readOptions(
  container: MedusaContainer,
  { salesChannelIds, cep, pricing }: ShippingContext,
): Promise<ShippingOption[]> {
  const sets = await fulfillmentSetIds(container, salesChannelIds);
  if (sets.length === 0) {
    return [];
  }
  // The remote query, as core's own workflow: query.graph takes no context for options and prices at once.
  const remoteQuery = container.resolve(ContainerRegistrationKeys.REMOTE_QUERY);
  const options: unknown = await remoteQuery(
    remoteQueryObjectFromString({
      entryPoint: "shipping_options",
      fields: FIELDS,
      variables: {
        context: { is_return: "false", enabled_in_store: "true" },
        filters: {
          fulfillment_set_id: sets,
          address: { country_code: "br", postal_expression: cep },
        },
        calculated_price: { context: pricing },
      },
    }),
  );
  return options as ShippingOption[];
}

type Asked = {
  container: MedusaContainer;
  context: ShippingContext;
  byCep: boolean;
};
const zones = createShortMemory<MedusaContainer, { byCep: boolean }>(() => "zones", hasCepZones);
const options = createShortMemory<Asked, ShippingOption[]>(
  ({ context: { salesChannelIds, cep, pricing }, byCep }) =>
    JSON.stringify([[...salesChannelIds].sort(), pricing, byCep && cep]),
  ({ container, context }) => readOptions(container, context),
);

/**
 * The options a shopper in Brazil may choose, by the rules that core itself applies to a cart. For showing: at most
 * a few seconds old.
 */
export async function listShippingOptions(
  container: MedusaContainer,
  context: ShippingContext,
): Promise<ShippingOption[]> {
  const { byCep } = await zones(container);
  return options({ container, context, byCep });
}
