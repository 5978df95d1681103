import { ok, type Client } from "@mestres/testing";

type Id = { id: string };

/** A region for Brazil, as a shop's first evening makes it. */
export async function createRegion(admin: Client, providers: string[] = []): Promise<string> {
  const { stores } = await ok(admin<{ stores: Id[] }>("/admin/stores"));
  await ok(
    admin(`/admin/stores/${stores[0]?.id}`, {
      json: { supported_currencies: [{ currency_code: "brl", is_default: true }] },
    }),
  );
  const { region } = await ok(
    admin<{ region: Id }>("/admin/regions", {
      json: {
        name: "Brasil",
        currency_code: "brl",
        countries: ["br"],
        ...(providers.length ? { payment_providers: providers } : {}),
      },
    }),
  );
  return region.id;
}

/** A bag of coffee of 250 g on sale in the shop's only channel with a key. @returns product and variant */
export async function createProduct(admin: Client): Promise<{ product: string; variant: string }> {
  const { sales_channels } = await ok(
    admin<{ sales_channels: (Id & { name: string })[] }>("/admin/sales-channels"),
  );
  const { shipping_profiles } = await ok(admin<{ shipping_profiles: Id[] }>("/admin/shipping-profiles"));
  const profile =
    shipping_profiles[0]?.id ??
    (
      await ok(
        admin<{ shipping_profile: Id }>("/admin/shipping-profiles", {
          json: { name: "Café", type: "default" },
        }),
      )
    ).shipping_profile.id;
  const channel = sales_channels.find(({ name }) => name === "Loja");
  const { product } = await ok(
    admin<{ product: Id & { variants: Id[] } }>("/admin/products", {
      json: {
        title: "Café da casa",
        status: "published",
        shipping_profile_id: profile,
        sales_channels: [{ id: channel?.id }],
        options: [{ title: "Peso", values: ["250 g"] }],
        variants: [
          {
            title: "250 g",
            sku: "CASA-250",
            manage_inventory: false,
            weight: 270,
            length: 16,
            width: 11,
            height: 6,
            options: { Peso: "250 g" },
            prices: [{ currency_code: "brl", amount: 49.9 }],
          },
        ],
      },
    }),
  );
  return { product: product.id, variant: product.variants[0]?.id ?? "" };
}

/** A stock location in Brazil that ships by the Correios, as docs/installing.md tells. */
export async function createCorreiosOption(admin: Client): Promise<void> {
  const { stock_location } = await ok(
    admin<{ stock_location: Id }>("/admin/stock-locations", { json: { name: "Torrefação" } }),
  );
  const { sales_channels } = await ok(
    admin<{ sales_channels: (Id & { name: string })[] }>("/admin/sales-channels"),
  );
  const channel = sales_channels.find(({ name }) => name === "Loja");
  const location = `/admin/stock-locations/${stock_location.id}`;
  await ok(admin(`${location}/sales-channels`, { json: { add: [channel?.id] } }));
  await ok(admin(`${location}/fulfillment-providers`, { json: { add: ["correios_correios"] } }));
  const set = await ok(
    admin<{ stock_location: { fulfillment_sets: Id[] } }>(
      `${location}/fulfillment-sets?fields=*fulfillment_sets`,
      { json: { name: "Envio", type: "shipping" } },
    ),
  );
  const { fulfillment_set } = await ok(
    admin<{ fulfillment_set: { service_zones: Id[] } }>(
      `/admin/fulfillment-sets/${set.stock_location.fulfillment_sets[0]?.id}/service-zones`,
      { json: { name: "Brasil", geo_zones: [{ type: "country", country_code: "br" }] } },
    ),
  );
  const { shipping_profiles } = await ok(admin<{ shipping_profiles: Id[] }>("/admin/shipping-profiles"));
  const { fulfillment_options } = await ok(
    admin<{ fulfillment_options: (Id & Record<string, unknown>)[] }>(
      "/admin/fulfillment-providers/correios_correios/options",
    ),
  );
  const pac = fulfillment_options.find(({ id }) => id === "pac");
  await ok(
    admin("/admin/shipping-options", {
      json: {
        name: "PAC",
        price_type: "calculated",
        service_zone_id: fulfillment_set.service_zones[0]?.id,
        shipping_profile_id: shipping_profiles[0]?.id,
        provider_id: "correios_correios",
        type: { label: "PAC", description: "Econômico", code: "pac" },
        data: pac,
        prices: [],
      },
    }),
  );
}
