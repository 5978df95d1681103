import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

import { type CoffeeCard, cardOf } from "./card";
import { cheapestCandidates, isAvailable } from "./cheapest";
import type { ShoppingContext } from "./context";
import { type CoffeeFacets, facetsOf } from "./facets";
import { type PricedVariant, type ShownPrice, shownPrices } from "./prices";
import type { CoffeeQuery } from "./query";
import { type CoffeeRow, loadCoffees, loadVariants, type VariantRow } from "./rows";
import { type ListedCoffee, passes, searchScore, sortCoffees } from "./select";

export type CoffeeList = {
  coffees: CoffeeCard[];
  count: number;
  limit: number;
  offset: number;
  facets: CoffeeFacets;
};

/** Coffees with the price and stock of this shopper, and the rows they were made of. */
export type PricedCoffees = {
  rows: CoffeeRow[];
  variants: VariantRow[];
  prices: Map<string, ShownPrice>;
  listed: ListedCoffee[];
};

export function hasPriceSet(variant: VariantRow): variant is VariantRow & PricedVariant {
  return variant.price_set_id !== null;
}

/**
 * Every coffee of the shop as a card: two queries and one price calculation.
 * @param alsoPrice handle of a coffee all of whose variants are to be priced
 */
export async function priceCoffees(
  container: MedusaContainer,
  context: ShoppingContext,
  alsoPrice?: string,
): Promise<PricedCoffees> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const [rows, variants] = await Promise.all([loadCoffees(knex, context), loadVariants(knex, context)]);
  const ofProduct = new Map<string, VariantRow[]>(rows.map(({ id }) => [id, []]));
  for (const variant of variants) {
    ofProduct.get(variant.product_id)?.push(variant);
  }

  const wholeId = rows.find(({ handle }) => handle === alsoPrice)?.id;
  const candidates = new Map([...ofProduct].map(([id, all]) => [id, cheapestCandidates(all)]));
  const toPrice = [...candidates].flatMap(([id, some]) =>
    id === wholeId ? (ofProduct.get(id) ?? []) : some,
  );
  const prices = await shownPrices(container, context, toPrice.filter(hasPriceSet));
  const listed = rows.map((row) => {
    const own = (candidates.get(row.id) ?? [])
      .map(({ id }) => prices.get(id))
      .filter((price) => price !== undefined)
      .sort((a, b) => a.price - b.price);
    return {
      card: cardOf(row, own[0], (ofProduct.get(row.id) ?? []).some(isAvailable)),
      createdAt: row.created_at,
      variety: row.variety,
    };
  });
  return { rows, variants, prices, listed };
}

/** The page of coffees that a query asks for, with the filters' choices. */
export async function listCoffees(
  container: MedusaContainer,
  context: ShoppingContext,
  query: CoffeeQuery,
): Promise<CoffeeList> {
  const { listed } = await priceCoffees(container, context);
  const { q } = query;
  const found = q ? listed.filter((coffee) => searchScore(coffee, q) > 0) : listed;
  const kept = sortCoffees(
    found.filter(({ card }) => passes(card, query)),
    query,
  );
  return {
    coffees: kept.slice(query.offset, query.offset + query.limit).map(({ card }) => card),
    count: kept.length,
    limit: query.limit,
    offset: query.offset,
    facets: facetsOf(
      found.map(({ card }) => card),
      query,
    ),
  };
}
