import { load, type LoadFigures } from "./load.ts";
import { measureFreshness } from "./store-api-freshness.ts";
import { measureLeaks } from "./store-api-leaks.ts";
import { atLeast, atMost, machine, median, progress, round, type Report } from "./report.ts";
import { startOurs, startPlain, type Shop } from "./shops.ts";
import { withWorkplace } from "./workplace.ts";

const ROUNDS = 3;
const SECONDS = 8;

/** The query of Medusa's own starters: products with their variants, prices and stock. */
export function productsUrl(shop: Shop): string {
  const query = new URLSearchParams({
    limit: "24",
    region_id: shop.seed.regionId,
    fields: "*variants.calculated_price,+variants.inventory_quantity",
  });
  return `${shop.url}/store/products?${query}`;
}

/** A request that carries a session is never answered from the cache, here even one that does not exist. */
const UNCACHED = { cookie: "connect.sid=none" };

const keyOf = (shop: Shop) => ({ "x-publishable-api-key": shop.seed.publishableKey });

/**
 * Plain Medusa against ours on one catalogue: 24 products of 12 variants with prices and stock, at 1 and 20
 * connections, in turns; and whether what ours answers is right.
 */
export function storeApi(): Promise<Report> {
  return withWorkplace(async (place) => {
    const facts = machine();
    const plain = await startPlain(place);
    const ours = await startOurs(place);
    await requireSameCatalogue(plain, ours);
    progress("warming both");
    const listing = `${ours.url}/store/coffees?limit=24&region_id=${ours.seed.regionId}`;
    const cases = {
      plain_1: { url: productsUrl(plain), headers: keyOf(plain), connections: 1 },
      ours_cached_1: { url: productsUrl(ours), headers: keyOf(ours), connections: 1 },
      plain_20: { url: productsUrl(plain), headers: keyOf(plain), connections: 20 },
      ours_cached_20: { url: productsUrl(ours), headers: keyOf(ours), connections: 20 },
      ours_cached_compressed_20: {
        url: productsUrl(ours),
        headers: { ...keyOf(ours), "accept-encoding": "gzip, deflate, br" },
        connections: 20,
      },
      ours_uncached_20: { url: productsUrl(ours), headers: { ...keyOf(ours), ...UNCACHED }, connections: 20 },
      ours_listing_uncached_20: { url: listing, headers: { ...keyOf(ours), ...UNCACHED }, connections: 20 },
      ours_listing_cached_20: { url: listing, headers: keyOf(ours), connections: 20 },
    };
    for (const options of Object.values(cases)) {
      await load({ ...options, connections: 2, seconds: 3 });
    }
    const runs = new Map<string, LoadFigures[]>();
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const [name, options] of Object.entries(cases)) {
        await Promise.all([plain.idle(), ours.idle()]);
        progress(`round ${round} of ${ROUNDS}: ${name}`);
        runs.set(name, [...(runs.get(name) ?? []), await load({ ...options, seconds: SECONDS })]);
      }
    }
    const figures = Object.fromEntries([...runs].map(([name, list]) => [name, middle(list)]));
    const rate = (name: keyof typeof cases) => figures[name]?.requests_per_second ?? 0;
    // Plain that answers nothing in time is no measure for anybody.
    const ratio = (name: keyof typeof cases) =>
      rate("plain_20") > 0 ? round(rate(name) / rate("plain_20")) : null;
    progress("freshness");
    const freshness = await measureFreshness(ours, productsUrl(ours));
    progress("leaks");
    const leaks = await measureLeaks(ours, productsUrl(ours));
    return {
      name: "store-api",
      machine: facts,
      figures: { ...figures, ...freshness, ...leaks },
      targets: [
        atLeast("throughput cached / plain, 20 connections", 50, ratio("ours_cached_20")),
        atLeast(
          "throughput of the storefront's listing uncached / plain, 20 connections",
          8,
          ratio("ours_listing_uncached_20"),
        ),
        atMost("ms until a price change shows", 1000, freshness.price_change_ms),
        atMost("ms until a stock change shows", 1000, freshness.stock_change_ms),
        atMost("answers with another's prices", 0, leaks.leaked_answers),
        atMost("failed answers", 0, sum([...runs.values()].flat().map(({ errors }) => errors))),
      ],
    };
  });
}

function middle(list: readonly LoadFigures[]): LoadFigures {
  const of = (figure: keyof LoadFigures) => median(list.map((run) => run[figure]));
  return {
    requests_per_second: of("requests_per_second"),
    median_ms: of("median_ms"),
    p99_ms: of("p99_ms"),
    body_kb: of("body_kb"),
    errors: sum(list.map(({ errors }) => errors)),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

type Catalogue = {
  products: {
    title: string;
    variants: { title: string; calculated_price: { calculated_amount: number } }[];
  }[];
};

/** A comparison of different answers would be worth nothing. */
async function requireSameCatalogue(plain: Shop, ours: Shop): Promise<void> {
  const [first, second] = await Promise.all(
    [plain, ours].map(async (shop) => {
      const response = await fetch(productsUrl(shop), { headers: keyOf(shop) });
      const { products } = (await response.json()) as Catalogue;
      const lines = products.flatMap(({ title, variants }) =>
        variants.map((variant) => `${title}|${variant.title}|${variant.calculated_price.calculated_amount}`),
      );
      return lines.sort();
    }),
  );
  if (first?.length !== 288 || first.join() !== second?.join()) {
    throw new Error("plain and ours do not answer the same 24 products of 12 variants");
  }
}
