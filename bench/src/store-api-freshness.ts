import { ok } from "@mestres/testing/app/client";
import { adminOf } from "./admin-api.ts";
import { round } from "./report.ts";
import type { Shop } from "./shops.ts";

type Variant = {
  id: string;
  inventory_quantity: number;
  calculated_price: { calculated_amount: number };
};

/**
 * Milliseconds from the admin's answer to a change until the store API shows it, the slowest of several, while
 * somebody keeps asking so that the old answer is always in the cache.
 */
export async function measureFreshness(shop: Shop, productsUrl: string, times = 10) {
  const adminApi = await adminOf(shop);
  const store = async (): Promise<Variant> => {
    const response = await fetch(productsUrl, {
      headers: { "x-publishable-api-key": shop.seed.publishableKey },
    });
    const { products } = (await response.json()) as { products: { id: string; variants: Variant[] }[] };
    const variant = products
      .flatMap(({ variants }) => variants)
      .find(({ id }) => id === shop.seed.variantIds[0]);
    if (!variant) {
      throw new Error("the first variant is not listed");
    }
    return variant;
  };
  const variantPath = `/admin/products/${await productOf(shop)}/variants/${shop.seed.variantIds[0]}`;
  const { variant: target } = await ok(
    adminApi<{ variant: Target }>(`${variantPath}?fields=*prices,*inventory_items.inventory.location_levels`),
  );
  const level = target.inventory_items[0]?.inventory.location_levels[0];
  const price = target.prices[0];
  if (!level || !price) {
    throw new Error("the first variant has no price or no stock");
  }

  const slowest = { price: 0, stock: 0 };
  for (let turn = 1; turn <= times; turn += 1) {
    await store();
    const amount = 100 + turn;
    await ok(
      adminApi(variantPath, {
        json: { prices: [{ id: price.id, currency_code: price.currency_code, amount }] },
      }),
    );
    slowest.price = Math.max(
      slowest.price,
      await until(async () => (await store()).calculated_price.calculated_amount === amount),
    );
    const stocked = 1000 + turn;
    await ok(
      adminApi(`/admin/inventory-items/${level.inventory_item_id}/location-levels/${level.location_id}`, {
        json: { stocked_quantity: stocked },
      }),
    );
    slowest.stock = Math.max(
      slowest.stock,
      await until(async () => (await store()).inventory_quantity === stocked - level.reserved_quantity),
    );
  }
  return { price_change_ms: slowest.price, stock_change_ms: slowest.stock };
}

type Level = {
  inventory_item_id: string;
  location_id: string;
  reserved_quantity: number;
};

type Target = {
  prices: { id: string; currency_code: string }[];
  inventory_items: { inventory: { location_levels: Level[] } }[];
};

async function productOf(shop: Shop): Promise<string> {
  const adminApi = await adminOf(shop);
  const { variants } = await ok(
    adminApi<{ variants: { product_id: string }[] }>(`/admin/product-variants?id=${shop.seed.variantIds[0]}`),
  );
  return variants[0]?.product_id ?? "";
}

async function until(holds: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > 30_000) {
      break;
    }
  }
  return round(performance.now() - began, 0);
}
