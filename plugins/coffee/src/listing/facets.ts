import { PROCESS_LABELS, PROCESSES, ROAST_LABELS, ROASTS } from "../lib/coffee";
import { slug } from "../lib/text";
import type { CoffeeCard } from "./card";
import type { CoffeeQuery } from "./query";
import { passes } from "./select";

/** One choice of a filter: its value in the URL, its name, and how many coffees it would show. */
export type FacetValue = {
  value: string;
  label: string;
  count: number;
};

export type CoffeeFacets = {
  process: FacetValue[];
  roast: FacetValue[];
  origin: FacetValue[];
  notes: FacetValue[];
  /** Lowest and highest price in centavos; null when nothing has a price. */
  price: { min: number | null; max: number | null };
};

type Choice = Pick<FacetValue, "value" | "label">;

/** Counts choices over cards; every choice of `all` is kept, even with none. */
function tally(
  all: readonly CoffeeCard[],
  shown: readonly CoffeeCard[],
  choicesOf: (card: CoffeeCard) => Choice[],
): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const choice of all.flatMap(choicesOf)) {
    if (!values.has(choice.value)) {
      values.set(choice.value, { ...choice, count: 0 });
    }
  }
  for (const { value } of shown.flatMap(choicesOf)) {
    const facet = values.get(value);
    if (facet) {
      facet.count += 1;
    }
  }
  return [...values.values()];
}

const byCount = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || a.label.localeCompare(b.label, "pt-BR");

const inOrder =
  (order: readonly string[]) =>
  (a: FacetValue, b: FacetValue): number =>
    order.indexOf(a.value) - order.indexOf(b.value);

/**
 * The filters' choices. Each counts what the other filters leave over, so that adding
 * a second note shows how many coffees it brings.
 * @param cards the coffees found by the search, before any filter
 */
export function facetsOf(cards: readonly CoffeeCard[], query: CoffeeQuery): CoffeeFacets {
  const without = (name: Parameters<typeof passes>[2]): CoffeeCard[] =>
    cards.filter((card) => passes(card, query, name));
  const prices = without("price")
    .map(({ price_from: price }) => price)
    .filter((price) => price !== null);
  return {
    process: tally(cards, without("process"), ({ process }) =>
      process ? [{ value: process, label: PROCESS_LABELS[process] }] : [],
    ).sort(inOrder(PROCESSES)),
    roast: tally(cards, without("roast"), ({ roast }) => [{ value: roast, label: ROAST_LABELS[roast] }]).sort(
      inOrder(ROASTS),
    ),
    origin: tally(cards, without("origin"), ({ region }) => [{ value: slug(region), label: region }]).sort(
      byCount,
    ),
    notes: tally(cards, without("notes"), ({ notes }) =>
      notes.map((note) => ({ value: slug(note), label: note })),
    ).sort(byCount),
    price: {
      min: prices.length ? Math.min(...prices) : null,
      max: prices.length ? Math.max(...prices) : null,
    },
  };
}
