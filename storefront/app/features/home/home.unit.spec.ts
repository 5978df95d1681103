import type { CoffeeCard, Facets } from "~/features/catalog/types";
import { peakHeight } from "./altitude-range";
import { buildProfiles } from "./profiles";
import { chooseFeatured, peaksOf } from "./shelf";

const facet = (label: string) => ({ value: label.toLowerCase().replace(/ /g, "-"), label, count: 1 });
const facets = (notes: string[]): Facets => ({
  process: [],
  roast: [],
  origin: [],
  notes: notes.map(facet),
  price: { min: 0, max: 0 },
});

const coffee = (id: string, extra: Partial<CoffeeCard> = {}) =>
  ({
    id,
    handle: id,
    title: id,
    kind: "single_origin",
    region: id,
    altitude_m: 1000,
    sca_score: 84,
    available: true,
    tint: { light: "#000000", dark: "#ffffff", ground: "#aaaaaa", ink: "#000000" },
    ...extra,
  }) as CoffeeCard;

describe("buildProfiles", () => {
  it("links only tastes that are on sale", () => {
    const profiles = buildProfiles(facets(["Chocolate ao leite", "amêndoa", "jasmim"]));
    expect(profiles.map(({ title }) => title)).toEqual(["Chocolate e castanhas", "Frutas e flores"]);
    expect(profiles[0]?.href).toBe("/cafes?notas=chocolate-ao-leite&notas=am%C3%AAndoa");
  });

  it("does not take one word for another that begins alike", () => {
    expect(buildProfiles(facets(["melancia"]))).toEqual([]);
  });
});

describe("the home's shelf", () => {
  it("puts the best scores of different regions first and never a coffee twice", () => {
    const coffees = [
      coffee("a", { sca_score: 89 }),
      coffee("b", { sca_score: 88, region: "a" }),
      coffee("c", { sca_score: 86 }),
      coffee("d", { sca_score: 87, available: false }),
      coffee("e", { kind: "blend", sca_score: 90 }),
      coffee("f"),
    ];
    const { hero, featured } = chooseFeatured(coffees);
    expect(hero.map(({ id }) => id)).toEqual(["a", "c", "f"]);
    expect(featured.map(({ id }) => id)).toEqual(["b", "e"]);
  });

  it("spreads at most twelve peaks from the lowest to the highest", () => {
    const coffees = Array.from({ length: 40 }, (_, index) =>
      coffee(`c${index}`, { altitude_m: 300 + index * 30 }),
    );
    const peaks = peaksOf(coffees);
    expect(peaks.length).toBe(12);
    expect(peaks[0]?.altitude).toBe(300);
    expect(peaks.at(-1)?.altitude).toBe(300 + 39 * 30);
    expect(peaksOf(coffees.slice(0, 5)).length).toBe(5);
  });

  it("draws the lowest peak still visible and the highest full", () => {
    expect(peakHeight(300, 300, 1300)).toBeCloseTo(0.24);
    expect(peakHeight(1300, 300, 1300)).toBe(1);
    expect(peakHeight(900, 900, 900)).toBe(1);
  });
});
