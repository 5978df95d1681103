import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

import type { Brewing } from "../lib/coffee";
import { slug } from "../lib/text";
import type { CoffeeCard } from "./card";
import type { ShoppingContext } from "./context";
import { priceCoffees } from "./list-coffees";
import { type CoffeeVariant, loadOptions, variantsOf } from "./variants";

const RELATED = 4;

/** Everything a coffee's page shows. */
export type CoffeeDetail = {
  description: string | null;
  variety: string | null;
  harvest: string | null;
  brewing: Brewing | null;
  variants: CoffeeVariant[];
  related: CoffeeCard[];
} & CoffeeCard;

/** How close two coffees taste: shared notes weigh most, then kind, process, roast and region. */
export function likeness(a: CoffeeCard, b: CoffeeCard): number {
  const notes = new Set(a.notes.map(slug));
  const shared = b.notes.filter((note) => notes.has(slug(note))).length;
  return (
    shared * 3 +
    Number(a.kind === b.kind) +
    Number(a.process !== null && a.process === b.process) +
    Number(a.roast === b.roast) +
    Number(a.region === b.region)
  );
}

/** The coffees in stock that taste most like the given one. */
export function relatedTo(card: CoffeeCard, all: readonly CoffeeCard[]): CoffeeCard[] {
  return all
    .filter(({ id, available }) => id !== card.id && available)
    .map((other) => ({ other, score: likeness(card, other) }))
    .sort((a, b) => b.score - a.score || a.other.title.localeCompare(b.other.title, "pt-BR"))
    .slice(0, RELATED)
    .map(({ other }) => other);
}

/**
 * One coffee by its handle, with its variants' prices and stock.
 * @throws coffee_not_found
 */
export async function getCoffee(
  container: MedusaContainer,
  context: ShoppingContext,
  handle: string,
): Promise<CoffeeDetail> {
  const { rows, variants, prices, listed } = await priceCoffees(container, context, handle);
  const index = rows.findIndex((row) => row.handle === handle);
  const row = rows[index];
  const card = listed[index]?.card;
  if (!row || !card) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Não há café com o endereço "${handle.slice(0, 80)}".`,
      "coffee_not_found",
    );
  }
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const options = await loadOptions(knex, row.id);
  return {
    ...card,
    description: row.description,
    variety: row.variety,
    harvest: row.harvest,
    brewing: row.brewing,
    variants: variantsOf(
      variants.filter(({ product_id }) => product_id === row.id),
      options,
      prices,
    ),
    related: relatedTo(
      card,
      listed.map((coffee) => coffee.card),
    ),
  };
}
