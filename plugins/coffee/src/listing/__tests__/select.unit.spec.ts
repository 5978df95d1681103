import type { CoffeeCard } from "../card";
import { facetsOf } from "../facets";
import { relatedTo } from "../get-coffee";
import { parseCoffeeQuery } from "../query";
import { type ListedCoffee, passes, searchScore, sortCoffees } from "../select";
import { gramsIn } from "../variants";

const coffee = (title: string, card: Partial<CoffeeCard> = {}): ListedCoffee => ({
  card: {
    id: title,
    handle: title,
    title,
    subtitle: null,
    kind: "single_origin",
    kind_label: "Origem única",
    region: "Caparaó",
    state: "ES",
    producer: null,
    process: "natural",
    process_label: "Natural",
    roast: "media",
    roast_label: "Torra média",
    altitude_m: 1000,
    sca_score: 85,
    notes: ["mel"],
    price_from: 5000,
    compare_at: null,
    available: true,
    palette: { ground: "#000000", ink: "#000000", accent: "#000000" },
    label_images: [],
    ...card,
  },
  createdAt: new Date("2026-11-01"),
  variety: null,
});

const SHELF = [
  coffee("Pedra", { notes: ["tangerina", "mel"], price_from: 5490, sca_score: 87 }),
  coffee("Onça", { region: "Sul de Minas", process: "lavado", notes: ["Mel"], price_from: 4590 }),
  coffee("Casa", { kind: "blend", process: null, notes: ["cacau"], price_from: null, available: false }),
];
const cards = SHELF.map(({ card }) => card);
const titles = (query: Record<string, string>): string[] =>
  sortCoffees(
    SHELF.filter(({ card }) => passes(card, parseCoffeeQuery(query))),
    parseCoffeeQuery(query),
  ).map(({ card }) => card.title);

describe("filters and order", () => {
  it("takes any of a list's values, and all of the lists", () => {
    expect(titles({ notes: "mel,cacau" })).toEqual(["Pedra", "Onça", "Casa"]);
    expect(titles({ notes: "mel", process: "lavado" })).toEqual(["Onça"]);
    expect(titles({ origin: "sul-de-minas" })).toEqual(["Onça"]);
  });

  it("keeps prices within both bounds, and never a coffee without a price", () => {
    expect(titles({ price_min: "4590", price_max: "5000" })).toEqual(["Onça"]);
    expect(titles({ price_min: "0" })).toEqual(["Pedra", "Onça"]);
  });

  it("puts coffees without a price last in both directions", () => {
    expect(titles({ sort: "price_asc" })).toEqual(["Onça", "Pedra", "Casa"]);
    expect(titles({ sort: "price_desc" })).toEqual(["Pedra", "Onça", "Casa"]);
  });

  it("finds words without accents, in any field, and needs all of them", () => {
    expect(searchScore(SHELF[1]!, "onca")).toBeGreaterThan(0);
    expect(searchScore(SHELF[1]!, "sul minas lavado")).toBe(0);
    expect(searchScore(SHELF[0]!, "caparao tangerina")).toBeGreaterThan(0);
    expect(searchScore(SHELF[0]!, "caparao chocolate")).toBe(0);
  });
});

describe("facetsOf", () => {
  it("counts a choice under the other filters, not under its own", () => {
    const { process, notes, price } = facetsOf(cards, parseCoffeeQuery({ process: "lavado" }));
    expect(process).toEqual([
      { value: "natural", label: "Natural", count: 1 },
      { value: "lavado", label: "Lavado", count: 1 },
    ]);
    expect(notes).toEqual([
      { value: "mel", label: "mel", count: 1 },
      { value: "cacau", label: "cacau", count: 0 },
      { value: "tangerina", label: "tangerina", count: 0 },
    ]);
    expect(price).toEqual({ min: 4590, max: 4590 });
  });

  it("answers an empty shop", () => {
    expect(facetsOf([], parseCoffeeQuery({}))).toEqual({
      process: [],
      roast: [],
      origin: [],
      notes: [],
      price: { min: null, max: null },
    });
  });
});

describe("relatedTo", () => {
  it("offers what tastes alike and can be bought, never the coffee itself", () => {
    expect(relatedTo(cards[0]!, cards).map(({ title }) => title)).toEqual(["Onça"]);
  });
});

describe("gramsIn", () => {
  it.each([
    ["250 g", 250],
    ["1 kg", 1000],
    ["1,5 kg", 1500],
    ["3 × 250 g", 750],
    ["10 sachês (100 g)", 100],
    ["Caixa", null],
  ])("reads %s as %s", (text, grams) => {
    expect(gramsIn(text)).toBe(grams);
  });
});
