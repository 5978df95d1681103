import { fold, slug } from "../lib/text";
import type { CoffeeCard } from "./card";
import type { CoffeeQuery, CoffeeSort } from "./query";

/** A card with what only filters, search and order look at. */
export type ListedCoffee = {
  card: CoffeeCard;
  createdAt: Date;
  variety: string | null;
};

const KIND_ORDER = ["single_origin", "blend", "decaf", "drip", "kit"];

/** The parts of a query that narrow a list; each facet counts without its own part. */
export type FilterName = "notes" | "process" | "roast" | "origin" | "price";

const TESTS: Record<FilterName, (card: CoffeeCard, query: CoffeeQuery) => boolean> = {
  notes: ({ notes }, query) =>
    !query.notes?.length || notes.some((note) => query.notes?.includes(slug(note))),
  process: ({ process }, query) =>
    !query.process?.length || (process !== null && query.process.includes(process)),
  roast: ({ roast }, query) => !query.roast?.length || query.roast.includes(roast),
  origin: ({ region }, query) => !query.origin?.length || query.origin.includes(slug(region)),
  price: ({ price_from: price }, { price_min: least, price_max: most }) => {
    if (least === undefined && most === undefined) {
      return true;
    }
    return price !== null && price >= (least ?? 0) && price <= (most ?? Infinity);
  },
};

const FILTER_NAMES = Object.keys(TESTS) as FilterName[];

/** Whether a card passes all filters of the query, less the one left out. */
export function passes(card: CoffeeCard, query: CoffeeQuery, leaveOut?: FilterName): boolean {
  return FILTER_NAMES.every((name) => name === leaveOut || TESTS[name](card, query));
}

/**
 * How well a coffee answers a search: every word must be found; a word in the title
 * weighs most. 0 when a word is missing.
 */
export function searchScore({ card, variety }: ListedCoffee, search: string): number {
  const title = fold(card.title);
  const rest = fold(
    [
      card.subtitle,
      card.kind_label,
      card.region,
      card.state,
      card.producer,
      card.process_label,
      card.roast_label,
      variety,
      ...card.notes,
    ].join(" "),
  );
  let score = 0;
  for (const word of fold(search).split(" ")) {
    if (title.includes(word)) {
      score += 3;
    } else if (rest.includes(word)) {
      score += 1;
    } else {
      return 0;
    }
  }
  return score;
}

type Order = (a: ListedCoffee, b: ListedCoffee) => number;

const byPrice: Order = (a, b) => (a.card.price_from ?? Infinity) - (b.card.price_from ?? Infinity);
const byScore: Order = (a, b) => (b.card.sca_score ?? 0) - (a.card.sca_score ?? 0);
const byKind: Order = (a, b) => KIND_ORDER.indexOf(a.card.kind) - KIND_ORDER.indexOf(b.card.kind);
const byTitle: Order = (a, b) => a.card.title.localeCompare(b.card.title, "pt-BR");

/** Coffees without a price come last in either direction. */
const byPriceDown: Order = (a, b) => (b.card.price_from ?? -1) - (a.card.price_from ?? -1);

const ORDERS: Record<Exclude<CoffeeSort, "relevance">, readonly Order[]> = {
  price_asc: [byPrice],
  price_desc: [byPriceDown],
  score_desc: [byScore],
  newest: [(a, b) => b.createdAt.getTime() - a.createdAt.getTime()],
};

/**
 * The coffees in the wanted order. Relevance is search score when something is searched,
 * then what can be bought, then single origins before blends and kits, then cup score.
 */
export function sortCoffees(
  coffees: readonly ListedCoffee[],
  { sort, q }: Pick<CoffeeQuery, "sort" | "q">,
): ListedCoffee[] {
  const found = new Map(coffees.map((coffee) => [coffee, q ? searchScore(coffee, q) : 0]));
  const byRelevance: readonly Order[] = [
    (a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0),
    (a, b) => Number(b.card.available) - Number(a.card.available),
    byKind,
    byScore,
  ];
  const orders = [...(sort === "relevance" ? byRelevance : ORDERS[sort]), byTitle];
  return [...coffees].sort((a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0 && !Number.isNaN(difference)) {
        return difference;
      }
    }
    return 0;
  });
}
