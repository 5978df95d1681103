import { createClient, ok } from "@mestres/testing/app/client";
import { percentile, progress, round } from "./report.ts";
import type { Shop } from "./shops.ts";

const TURNS = 100;
const WARM_UP = 20;
const LINES = 3;

const ADDRESS = {
  first_name: "Ana",
  last_name: "Souza",
  address_1: "Rua das Flores, 10",
  city: "Varginha",
  province: "br-mg",
  postal_code: "37002-000",
  country_code: "br",
};

type Option = {
  id: string;
  price_type: string;
};

export type CartFigure = {
  median_ms: number;
  p95_ms: number;
};

/** A cart of three lines, its prices known; `core_*` are core's own routes, `plain_listing` the same in plain Medusa. */
export type CartFigures = {
  quotes: CartFigure;
  core_listing: CartFigure;
  core_calculated: CartFigure;
  plain_listing: CartFigure;
};

async function timed(name: string, shop: Shop, ask: () => Promise<unknown>): Promise<CartFigure> {
  for (let turn = 0; turn < WARM_UP; turn += 1) {
    await ask();
  }
  await shop.idle();
  progress(`${name}: ${TURNS} times`);
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const asked = performance.now();
    await ask();
    times.push(performance.now() - asked);
  }
  return { median_ms: round(percentile(times, 50)), p95_ms: round(percentile(times, 95)) };
}

/** A cart as the checkout has it, and core's listing of its ways of delivery. */
async function openCart({ url, seed }: Shop) {
  const store = createClient(url, { "x-publishable-api-key": seed.publishableKey });
  const { cart } = await ok(
    store<{ cart: { id: string } }>("/store/carts", {
      json: {
        region_id: seed.regionId,
        email: "cliente@example.com",
        items: seed.variantIds.slice(0, LINES).map((variant_id) => ({ variant_id, quantity: 2 })),
        shipping_address: ADDRESS,
      },
    }),
  );
  const list = () => ok(store<{ shipping_options: Option[] }>(`/store/shipping-options?cart_id=${cart.id}`));
  return { store, cart_id: cart.id, list };
}

/** What a checkout waits for: our quotes for a cart beside core's listing and calculated price, and plain Medusa's listing. */
export async function measureCart(ours: Shop, plain: Shop): Promise<CartFigures> {
  const { store, cart_id, list } = await openCart(ours);
  const calculated = (await list()).shipping_options.find(({ price_type }) => price_type === "calculated");
  if (!calculated) {
    throw new Error("the shop lists no option of the Correios");
  }
  const { list: plainList } = await openCart(plain);
  return {
    quotes: await timed("quotes of a cart", ours, () =>
      ok(store("/store/freight/quotes", { json: { cart_id } })),
    ),
    core_listing: await timed("core's listing", ours, list),
    core_calculated: await timed("core's calculated price", ours, () =>
      ok(store(`/store/shipping-options/${calculated.id}/calculate`, { json: { cart_id } })),
    ),
    plain_listing: await timed("plain Medusa's listing", plain, plainList),
  };
}
