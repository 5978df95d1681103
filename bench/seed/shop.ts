import { writeFileSync } from "node:fs";
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";

/** What a benchmark needs to know of the seeded shop. */
export type SeededShop = {
  publishableKey: string;
  salesChannelId: string;
  regionId: string;
  shippingOptionId: string;
  variantIds: string[];
};

const WEIGHTS = [
  { title: "250 g", grams: 250, price: 39.9 },
  { title: "500 g", grams: 500, price: 74.9 },
  { title: "1 kg", grams: 1000, price: 139.9 },
];
const GRINDS = ["Em grãos", "Filtro", "Espresso", "Prensa francesa"];
const PRODUCTS = 24;
const STOCK = 1_000_000;

/**
 * Seeds 24 products of 12 variants through core's own workflows: the same shop for plain Medusa and for ours.
 * Writes a {@link SeededShop} to the file named by SEED_OUTPUT.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: channels } = await query.graph({ entity: "sales_channel", fields: ["id"] });
  const salesChannelId = required(channels[0]).id;
  const regionId = await createRegion(container);
  const { locationId, profileId, shippingOptionId } = await createDelivery(
    container,
    salesChannelId,
    regionId,
  );
  const variantIds = await createCatalogue(container, salesChannelId, profileId, locationId);
  const publishableKey = await createKey(container, salesChannelId);
  const shop: SeededShop = { publishableKey, salesChannelId, regionId, shippingOptionId, variantIds };
  writeFileSync(required(process.env.SEED_OUTPUT), JSON.stringify(shop));
}

function required<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error("the seed misses something that core creates at boot");
  }
  return value;
}

async function createRegion(container: MedusaContainer): Promise<string> {
  const payment = container.resolve(Modules.PAYMENT);
  const enabled = await payment.listPaymentProviders({ is_enabled: true });
  const known = ["pp_system_default", "pp_pix_pix"];
  const providers = enabled.map(({ id }) => id).filter((id) => known.includes(id));
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Brasil",
          currency_code: "brl",
          countries: ["br"],
          payment_providers: providers,
          is_tax_inclusive: true,
        },
      ],
    },
  });
  await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: "br", provider_id: "tp_system" }],
  });
  return required(result[0]).id;
}

async function createDelivery(container: MedusaContainer, salesChannelId: string, regionId: string) {
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        { name: "Torrefação", address: { country_code: "br", city: "Varginha", address_1: "Rua A" } },
      ],
    },
  });
  const locationId = required(locations[0]).id;
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [salesChannelId] },
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  });
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Padrão", type: "default" }] },
  });
  const profileId = required(profiles[0]).id;
  const set = await fulfillment.createFulfillmentSets({
    name: "Entrega",
    type: "shipping",
    service_zones: [{ name: "Brasil", geo_zones: [{ type: "country", country_code: "br" }] }],
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  });
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Entrega padrão",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: required(set.service_zones[0]).id,
        shipping_profile_id: profileId,
        type: { label: "Padrão", description: "Entrega padrão", code: "padrao" },
        prices: [{ region_id: regionId, amount: 20 }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  });
  return { locationId, profileId, shippingOptionId: required(options[0]).id };
}

async function createCatalogue(
  container: MedusaContainer,
  salesChannelId: string,
  profileId: string,
  locationId: string,
): Promise<string[]> {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: Array.from({ length: PRODUCTS }, (_, index) => ({
        title: `Café ${index + 1}`,
        handle: `cafe-${index + 1}`,
        description: "Torrado na semana, com notas de chocolate, caramelo e laranja. ".repeat(6),
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: profileId,
        sales_channels: [{ id: salesChannelId }],
        images: [{ url: `https://example.com/cafe-${index + 1}.webp` }],
        options: [
          { title: "Peso", values: WEIGHTS.map(({ title }) => title) },
          { title: "Moagem", values: GRINDS },
        ],
        variants: WEIGHTS.flatMap((weight) =>
          GRINDS.map((grind) => ({
            title: `${weight.title} / ${grind}`,
            sku: `CAFE-${index + 1}-${weight.grams}-${GRINDS.indexOf(grind)}`,
            weight: weight.grams,
            length: 20,
            width: 12,
            height: 8,
            manage_inventory: true,
            options: { Peso: weight.title, Moagem: grind },
            prices: [{ currency_code: "brl", amount: weight.price + index }],
          })),
        ),
      })),
    },
  });
  const inventory = container.resolve(Modules.INVENTORY);
  const items = await inventory.listInventoryItems(
    {},
    { take: PRODUCTS * WEIGHTS.length * GRINDS.length, select: ["id"] },
  );
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map((item) => ({
        inventory_item_id: item.id,
        location_id: locationId,
        stocked_quantity: STOCK,
      })),
    },
  });
  return products.flatMap((product) => product.variants.map((variant) => variant.id));
}

async function createKey(container: MedusaContainer, salesChannelId: string): Promise<string> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Bancada", type: "publishable", created_by: "" }] },
  });
  const key = required(result[0]);
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [salesChannelId] } });
  return key.token;
}
