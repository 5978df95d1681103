import type { Variant } from "~/features/catalog/types";

/** One weight or grind one may choose, with the address that chooses it. */
export type Option = {
  value: string;
  label: string;
  /** Price of the variant behind it, in centavos. */
  price: number | null;
  href: string;
  chosen: boolean;
  available: boolean;
};

export type Choice = { variant: Variant; weights: Option[]; grinds: Option[] };

const weightOf = (variant: Variant) => String(variant.weight_grams ?? "");
const grindOf = (variant: Variant) => variant.grind ?? "";

/**
 * The variant an address (`?peso=500&moagem=filtro`) chooses, and the options around it. An
 * unknown or missing part falls back to the first variant in stock. Null without variants.
 */
export function chooseVariant(variants: Variant[], params: URLSearchParams): Choice | null {
  const [peso, moagem] = [params.get("peso"), params.get("moagem")];
  const wanted = variants.filter(
    (variant) => (!peso || weightOf(variant) === peso) && (!moagem || grindOf(variant) === moagem),
  );
  const sameWeight = variants.filter((variant) => weightOf(variant) === peso);
  const pool = [wanted, sameWeight, variants].find((list) => list.length > 0) ?? [];
  const variant = pool.find(({ available }) => available) ?? pool[0];
  if (!variant) {
    return null;
  }
  return {
    variant,
    weights: options(variants, variant, weightOf, grindOf, "weight_label"),
    grinds: options(variants, variant, grindOf, weightOf, "grind_label"),
  };
}

function options(
  variants: Variant[],
  current: Variant,
  own: (variant: Variant) => string,
  other: (variant: Variant) => string,
  label: "weight_label" | "grind_label",
): Option[] {
  const values = [...new Set(variants.map(own))];
  if (label === "weight_label") {
    values.sort((a, b) => Number(a) - Number(b));
  }
  return values.flatMap((value) => {
    const all = variants.filter((variant) => own(variant) === value);
    const match = all.find((variant) => other(variant) === other(current)) ?? all[0];
    if (!match) {
      return [];
    }
    return {
      value,
      label: match[label] ?? match.title,
      price: match.price,
      href: variantHref(match),
      chosen: value === own(current),
      available: match.available,
    };
  });
}

/** The query that chooses exactly this variant. */
export function variantHref(variant: Variant): string {
  const params = new URLSearchParams();
  if (weightOf(variant)) {
    params.set("peso", weightOf(variant));
  }
  if (grindOf(variant)) {
    params.set("moagem", grindOf(variant));
  }
  return `?${params}`;
}
