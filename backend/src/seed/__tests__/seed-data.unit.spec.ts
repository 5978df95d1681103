import { coffeeProfileSchema } from "@mestres/coffee/lib/coffee";

import { COFFEES, KIT, KIT_CODES } from "../data/coffees";
import { GRINDS, kitVariants, optionsOf, priceEndingIn90, variantsFor } from "../data/variants";

const ALL = [...COFFEES, KIT];

describe("the seed's coffees", () => {
  it("are what a roaster sells: single origins, two blends, a decaf, drip bags and a kit", () => {
    const count = (kind: string) => ALL.filter(({ profile }) => profile.kind === kind).length;
    expect(ALL.length).toBeGreaterThanOrEqual(16);
    expect({
      blend: count("blend"),
      decaf: count("decaf"),
      drip: count("drip"),
      kit: count("kit"),
    }).toEqual({ blend: 2, decaf: 1, drip: 2, kit: 1 });
  });

  it.each(ALL.map((coffee) => [coffee.handle, coffee] as const))("%s has a complete profile", (_, coffee) => {
    expect(coffeeProfileSchema.strict().safeParse(coffee.profile).error).toBeUndefined();
    expect(coffee.description.length).toBeGreaterThan(150);
    expect(coffee.profile.brewing).toBeTruthy();
  });

  it("have handles, codes and SKUs of their own", () => {
    const skus = [...COFFEES.flatMap(variantsFor), ...kitVariants(KIT)].map(({ sku }) => sku);
    expect(new Set(skus).size).toBe(skus.length);
    expect(new Set(ALL.map(({ handle }) => handle)).size).toBe(ALL.length);
  });

  it("cost less per gram in a bigger bag", () => {
    for (const coffee of COFFEES.filter(({ profile }) => profile.kind !== "drip")) {
      const [small, medium, large] = variantsFor(coffee)
        .filter(({ sku }) => sku.endsWith("-GR"))
        .map(({ priceCentavos }) => priceCentavos);
      expect(medium!).toBeLessThan(small! * 2);
      expect(large!).toBeLessThan(medium! * 2);
    }
  });

  it("fit the parcel limits of Correios, and weigh more packed than net", () => {
    for (const { weight, length, width, height } of COFFEES.flatMap(variantsFor)) {
      expect(weight).toBeGreaterThan(100);
      expect(Math.min(length / 16, width / 11, height / 2)).toBeGreaterThanOrEqual(1);
      expect(length + width + height).toBeLessThanOrEqual(200);
    }
  });

  it("sell a kit of coffees that exist, cheaper than its parts", () => {
    const parts = KIT_CODES.map((code) => COFFEES.find((coffee) => coffee.code === code)!);
    expect(KIT.price250).toBeLessThan(parts.reduce((sum, { price250 }) => sum + price250, 0));
    expect(kitVariants(KIT)).toHaveLength(GRINDS.length);
  });
});

describe("variants", () => {
  it("have prices ending in 90 centavos", () => {
    expect([5490, 10321, 19490, 10].map(priceEndingIn90)).toEqual([5490, 10290, 19490, 90]);
  });

  it("list each option value once, in order", () => {
    expect(optionsOf(variantsFor(COFFEES[0]!))).toEqual([
      { title: "Peso", values: ["250 g", "500 g", "1 kg"] },
      { title: "Moagem", values: GRINDS.map(({ label }) => label) },
    ]);
  });
});
