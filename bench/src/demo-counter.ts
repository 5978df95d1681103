import type { DemoFile } from "@mestres/launcher/demo-file";
import { createClient, ok, type Client } from "@mestres/testing/app/client";
import { payPix } from "./pay-pix.ts";
import { DOCUMENT, type Counter } from "./purchase.ts";

/** More of everything than a benchmark buys. */
const STOCK = 1_000_000;

type Level = {
  inventory_item_id: string;
  location_id: string;
};

/** A counter of the demo shop: its region, its pick-up, and variants stocked up so that none runs out. */
export async function demoCounter(demo: DemoFile, adminApi: Client): Promise<Counter> {
  const store = createClient(demo.backend, { "x-publishable-api-key": demo.publishableKey });
  const sandbox = createClient(demo.sandbox);
  const access = { url: demo.backend, publishableKey: demo.publishableKey };
  const { regions } = await ok(store<{ regions: { id: string }[] }>("/store/regions"));
  const regionId = regions[0]?.id ?? "";
  const { inventory_items: items } = await ok(
    adminApi<{ inventory_items: { location_levels: Level[] }[] }>(
      "/admin/inventory-items?limit=500&fields=*location_levels",
    ),
  );
  for (const { inventory_item_id: item, location_id: location } of items.flatMap(
    (one) => one.location_levels,
  )) {
    await ok(
      adminApi(`/admin/inventory-items/${item}/location-levels/${location}`, {
        json: { stocked_quantity: STOCK },
      }),
    );
  }
  const { coffees } = await ok(store<{ coffees: { handle: string }[] }>("/store/coffees?limit=50"));
  const variantIds: string[] = [];
  for (const { handle } of coffees) {
    const { coffee } = await ok(
      store<{ coffee: { variants: { id: string; available: boolean }[] } }>(`/store/coffees/${handle}`),
    );
    variantIds.push(...coffee.variants.filter(({ available }) => available).map(({ id }) => id));
  }
  const { cart } = await ok(
    store<{ cart: { id: string } }>("/store/carts", {
      json: { region_id: regionId, items: [{ variant_id: variantIds[0], quantity: 1 }] },
    }),
  );
  const { shipping_options: options } = await ok(
    store<{ shipping_options: { id: string; price_type: string }[] }>(
      `/store/shipping-options?cart_id=${cart.id}`,
    ),
  );
  const pickUp = options.find(({ price_type: type }) => type === "flat");
  if (!pickUp) {
    throw new Error("the demo shop offers no flat shipping option");
  }
  return {
    store,
    regionId,
    shippingOptionId: pickUp.id,
    variantIds,
    paymentProvider: "pp_pix_pix",
    document: DOCUMENT,
    pay: (placed) => payPix(access, sandbox, placed),
  };
}
