import type { Variant } from "~/features/catalog/types";
import { chooseVariant } from "./choose-variant";

const variant = (weight: number, grind: string, stock = 5): Variant => ({
  id: `v_${weight}_${grind}`,
  sku: null,
  title: `${weight} ${grind}`,
  weight_grams: weight,
  weight_label: `${weight} g`,
  grind,
  grind_label: grind,
  price: weight * 10,
  compare_at: null,
  available: stock > 0,
  stock,
});

const choose = (variants: Variant[], search = "") => chooseVariant(variants, new URLSearchParams(search));
const shelf = [
  variant(500, "grao"),
  variant(250, "grao", 0),
  variant(250, "filtro"),
  variant(500, "filtro", 0),
];

describe("chooseVariant", () => {
  it("starts with the first variant in stock", () => {
    expect(choose(shelf)?.variant.id).toBe("v_500_grao");
  });

  it("follows the address, even to what is sold out", () => {
    expect(choose(shelf, "peso=250&moagem=grao")?.variant.id).toBe("v_250_grao");
    expect(choose(shelf, "peso=250")?.variant.id).toBe("v_250_filtro");
    expect(choose(shelf, "moagem=filtro")?.variant.id).toBe("v_250_filtro");
  });

  it("falls back for what does not exist", () => {
    expect(choose(shelf, "peso=9&moagem=agulha")?.variant.id).toBe("v_500_grao");
    expect(choose(shelf, "peso=500&moagem=agulha")?.variant.id).toBe("v_500_grao");
  });

  it("orders weights, marks what is chosen and what is sold out, and keeps the other choice in each address", () => {
    const choice = choose(shelf, "peso=250&moagem=filtro");
    expect(
      choice?.weights.map(({ label, chosen, available, href }) => [label, chosen, available, href]),
    ).toEqual([
      ["250 g", true, true, "?peso=250&moagem=filtro"],
      ["500 g", false, false, "?peso=500&moagem=filtro"],
    ]);
    expect(choice?.grinds.map(({ value, href }) => [value, href])).toEqual([
      ["grao", "?peso=250&moagem=grao"],
      ["filtro", "?peso=250&moagem=filtro"],
    ]);
  });

  it("is null without variants", () => expect(choose([])).toBeNull());
});
