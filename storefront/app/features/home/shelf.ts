import type { CoffeeCard } from "~/features/catalog/types";
import type { Peak } from "./altitude-range";

const HERO = 3;
const FEATURED = 8;
const PEAKS = 12;

/**
 * Three bags for the hero and eight for the shelf below, all on sale. The hero takes the best
 * scores among single origins, each of another region, so that the first bags seen differ.
 */
export function chooseFeatured(coffees: CoffeeCard[]): { hero: CoffeeCard[]; featured: CoffeeCard[] } {
  const onSale = coffees.filter((coffee) => coffee.available);
  const byScore = onSale
    .filter((coffee) => coffee.kind === "single_origin")
    .sort((a, b) => (b.sca_score ?? 0) - (a.sca_score ?? 0));
  const regions = new Set<string | null>();
  const hero: CoffeeCard[] = [];
  for (const coffee of byScore) {
    if (hero.length === HERO || regions.has(coffee.region)) {
      continue;
    }
    regions.add(coffee.region);
    hero.push(coffee);
  }
  const featured = onSale.filter((coffee) => !hero.includes(coffee)).slice(0, FEATURED);
  return { hero, featured };
}

/** The single origins with a known altitude, lowest first, at most twelve spread over the whole range. */
export function peaksOf(coffees: CoffeeCard[]): Peak[] {
  const known = coffees
    .filter((coffee) => coffee.kind === "single_origin" && coffee.altitude_m !== null)
    .sort((a, b) => (a.altitude_m ?? 0) - (b.altitude_m ?? 0));
  const step = known.length > PEAKS ? (known.length - 1) / (PEAKS - 1) : 1;
  const spread = known.filter((_, index) => Math.round(Math.round(index / step) * step) === index);
  return spread.slice(0, PEAKS).map(({ handle, title, region, altitude_m, tint }) => ({
    handle,
    title,
    region,
    altitude: altitude_m ?? 0,
    tint,
  }));
}
