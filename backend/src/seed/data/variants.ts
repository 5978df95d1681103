import type { SeedCoffee } from "./coffee-data";

/** Outer size in centimetres and weight in grams of a packed piece, as Correios asks. */
export type PackedPiece = {
  weight: number;
  length: number;
  width: number;
  height: number;
};

/** One variant to create. Price in centavos, tax included. */
export type SeedVariant = {
  sku: string;
  title: string;
  options: Record<string, string>;
  priceCentavos: number;
  stock: number;
} & PackedPiece;

type Size = {
  label: string;
  code: string;
  /** Price as a share of 250 g: bigger bags are cheaper per gram. */
  times: number;
  stock: number;
  microlotStock: number;
} & PackedPiece;

const BAGS: Size[] = [
  {
    label: "250 g",
    code: "250",
    times: 1,
    weight: 285,
    length: 22,
    width: 13,
    height: 8,
    stock: 120,
    microlotStock: 9,
  },
  {
    label: "500 g",
    code: "500",
    times: 1.88,
    weight: 545,
    length: 28,
    width: 15,
    height: 9,
    stock: 60,
    microlotStock: 4,
  },
  {
    label: "1 kg",
    code: "1000",
    times: 3.55,
    weight: 1070,
    length: 34,
    width: 18,
    height: 11,
    stock: 30,
    microlotStock: 0,
  },
];

const DRIP_BOXES: Size[] = [
  {
    label: "10 sachês (100 g)",
    code: "10",
    times: 1,
    weight: 190,
    length: 18,
    width: 12,
    height: 10,
    stock: 90,
    microlotStock: 9,
  },
  {
    label: "30 sachês (300 g)",
    code: "30",
    times: 2.75,
    weight: 520,
    length: 26,
    width: 20,
    height: 12,
    stock: 40,
    microlotStock: 4,
  },
];

export const GRINDS = [
  { label: "Em grãos", code: "GR" },
  { label: "Filtro", code: "FI" },
  { label: "Espresso", code: "ES" },
  { label: "Prensa francesa", code: "PF" },
] as const;

const KIT_BOX: PackedPiece = { weight: 1020, length: 32, width: 24, height: 10 };

/** The nearest price ending in 90 centavos. */
export function priceEndingIn90(centavos: number): number {
  return Math.max(90, Math.round((centavos - 90) / 100) * 100 + 90);
}

const packed = ({ weight, length, width, height }: PackedPiece): PackedPiece => ({
  weight,
  length,
  width,
  height,
});

function piece(coffee: SeedCoffee, size: Size): Pick<SeedVariant, "priceCentavos" | "stock"> & PackedPiece {
  return {
    ...packed(size),
    priceCentavos: priceEndingIn90(coffee.price250 * size.times),
    stock: coffee.microlot ? size.microlotStock : size.stock,
  };
}

/** Three weights in four grinds. */
function bagVariants(coffee: SeedCoffee): SeedVariant[] {
  return BAGS.flatMap((size) =>
    GRINDS.map((grind) => ({
      ...piece(coffee, size),
      sku: `${coffee.code}-${size.code}-${grind.code}`,
      title: `${size.label} · ${grind.label}`,
      options: { Peso: size.label, Moagem: grind.label },
    })),
  );
}

/** Two box sizes; drip coffee is ground already. */
function dripVariants(coffee: SeedCoffee): SeedVariant[] {
  return DRIP_BOXES.map((size) => ({
    ...piece(coffee, size),
    sku: `${coffee.code}-${size.code}`,
    title: size.label,
    options: { Peso: size.label },
  }));
}

/** The variants of a coffee sold in bags or drip boxes. */
export function variantsFor(coffee: SeedCoffee): SeedVariant[] {
  return coffee.profile.kind === "drip" ? dripVariants(coffee) : bagVariants(coffee);
}

/** The kit in every grind; its stock is that of the bags in it. */
export function kitVariants(kit: SeedCoffee): Omit<SeedVariant, "stock">[] {
  return GRINDS.map((grind) => ({
    ...packed(KIT_BOX),
    sku: `${kit.code}-${grind.code}`,
    title: `3 × 250 g · ${grind.label}`,
    options: { Peso: "3 × 250 g", Moagem: grind.label },
    priceCentavos: kit.price250,
  }));
}

/** The options of a product and their values, in the order of its variants. */
export function optionsOf(
  variants: readonly Pick<SeedVariant, "options">[],
): { title: string; values: string[] }[] {
  const titles = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))];
  return titles.map((title) => ({
    title,
    values: [...new Set(variants.map(({ options }) => options[title] ?? ""))],
  }));
}
