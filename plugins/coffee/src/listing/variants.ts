import type { Knex } from "@medusajs/framework/mikro-orm/knex";

import { fold, slug } from "../lib/text";
import { isAvailable } from "./cheapest";
import type { ShownPrice } from "./prices";
import type { VariantRow } from "./rows";

/** Titles that the seed and the admin give to a coffee's two options. */
export const WEIGHT_OPTION = "Peso";
export const GRIND_OPTION = "Moagem";

/** Most pieces told to the public: beyond it, competitors would read our stock. */
const STOCK_SHOWN = 20;

type OptionRow = {
  variant_id: string;
  sku: string | null;
  title: string;
  weight: number | null;
  option: string | null;
  value: string | null;
};

/** One buyable form of a coffee. Weight in grams, money in centavos. */
export type CoffeeVariant = {
  id: string;
  sku: string | null;
  title: string;
  weight_grams: number | null;
  weight_label: string | null;
  grind: string | null;
  grind_label: string | null;
  price: number | null;
  compare_at: number | null;
  available: boolean;
  /** Pieces in stock, at most 20; null when stock is not counted. */
  stock: number | null;
};

/** Net grams written in a text: "250 g" → 250, "1 kg" → 1000, "10 × 10 g" → 100. */
export function gramsIn(text: string): number | null {
  const found = /(?:(\d+)\s*[x×]\s*)?(\d+(?:[.,]\d+)?)\s*(kg|g)\b/i.exec(text);
  if (!found?.[2]) {
    return null;
  }
  const amount = Number(found[2].replace(",", ".")) * Number(found[1] ?? 1);
  return Math.round(found[3]?.toLowerCase() === "kg" ? amount * 1000 : amount);
}

/** Names, options and weights of a product's variants. */
export async function loadOptions(knex: Knex, productId: string): Promise<OptionRow[]> {
  const { rows } = await knex.raw<{ rows: OptionRow[] }>(
    `SELECT v.id AS variant_id, v.sku, v.title, v.weight, o.title AS option, x.value
     FROM product_variant v
     LEFT JOIN product_variant_option l ON l.variant_id = v.id
     LEFT JOIN product_option_value x ON x.id = l.option_value_id AND x.deleted_at IS NULL
     LEFT JOIN product_option o ON o.id = x.option_id AND o.deleted_at IS NULL
     WHERE v.product_id = :product AND v.deleted_at IS NULL`,
    { product: productId },
  );
  return rows;
}

/** The variants of one coffee as its page shows them, in the shop's order. */
export function variantsOf(
  variants: readonly VariantRow[],
  options: readonly OptionRow[],
  prices: ReadonlyMap<string, ShownPrice>,
): CoffeeVariant[] {
  return variants.map((variant) => {
    const own = options.filter(({ variant_id }) => variant_id === variant.id);
    const value = (title: string): string | null =>
      own.find(({ option }) => option !== null && fold(option) === fold(title))?.value ?? null;
    const weight = value(WEIGHT_OPTION);
    const grind = value(GRIND_OPTION);
    const price = prices.get(variant.id);
    return {
      id: variant.id,
      sku: own[0]?.sku ?? null,
      title: own[0]?.title ?? "",
      weight_grams: (weight ? gramsIn(weight) : null) ?? own[0]?.weight ?? null,
      weight_label: weight,
      grind: grind && slug(grind),
      grind_label: grind,
      price: price?.price ?? null,
      compare_at: price?.compareAt ?? null,
      available: isAvailable(variant) && price !== undefined,
      stock: variant.stock === null ? null : Math.max(0, Math.min(STOCK_SHOWN, variant.stock)),
    };
  });
}
