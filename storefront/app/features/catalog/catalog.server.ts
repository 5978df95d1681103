import { backend } from "~/lib/backend.server";
import { catalogCache } from "~/lib/catalog-cache.server";
import { getConfig } from "~/lib/config.server";
import { pictureOf } from "./picture";
import { tintOf } from "./tint";
import type { Coffee, CoffeeCard, CoffeeCardFacts, CoffeeFacts, CoffeeListAnswer, Facets } from "./types";

/** One region, currency and language so far; they are in the key so that a second one cannot mix in. */
const SCOPE = "br|brl|pt-BR";

export type CoffeeList = { coffees: CoffeeCard[]; count: number; limit: number; facets: Facets };

type ApiQuery = Record<string, string | number | undefined>;

/** GET /store/coffees, cached. @throws BackendError */
export function listCoffees(query: ApiQuery): Promise<CoffeeList> {
  const known = Object.entries(query).filter(([, value]) => value !== undefined);
  return catalogCache.get(`${SCOPE}|list|${JSON.stringify(known)}`, async () => {
    const answer = await backend.get<CoffeeListAnswer>("/store/coffees", { query });
    const { count, limit, facets } = answer;
    return { coffees: answer.coffees.map(toCard), count, limit, facets };
  });
}

/** GET /store/coffees/:handle, cached. @throws BackendError 404 coffee_not_found */
export function getCoffee(handle: string): Promise<Coffee> {
  return catalogCache.get(`${SCOPE}|coffee|${handle}`, async () => {
    const path = `/store/coffees/${encodeURIComponent(handle)}`;
    const { coffee } = await backend.get<{ coffee: CoffeeFacts }>(path);
    const { palette, label_images, related, ...facts } = coffee;
    return { ...facts, ...looks({ palette, label_images }), related: related.map(toCard) };
  });
}

/** The whole shelf, for the home page's altitude chart and the sitemap. At most 100. @throws BackendError */
export function allCoffees(): Promise<CoffeeList> {
  return listCoffees({ limit: 100, offset: 0 });
}

function toCard({ palette, label_images, ...facts }: CoffeeCardFacts): CoffeeCard {
  return { ...facts, ...looks({ palette, label_images }) };
}

function looks({ palette, label_images }: Pick<CoffeeCardFacts, "palette" | "label_images">) {
  return { tint: tintOf(palette), picture: pictureOf(label_images ?? [], getConfig().mediaBaseUrl) };
}
