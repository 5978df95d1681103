import { toCentavos } from "@mestres/platform/lib/money";
import type { PricedItem } from "./pack";

type Measures = Partial<Record<"weight" | "length" | "width" | "height", unknown>> | null | undefined;

/** A cart line, as core hands it to a provider or a query returns it. */
export interface CartLine {
  id?: string;
  /** The product's, and the variant's. */
  title?: string | null;
  subtitle?: string | null;
  /** Reais. */
  unit_price?: unknown;
  quantity?: unknown;
  requires_shipping?: unknown;
  variant?: Measures;
  product?: Measures;
}

/** Positive numbers only: core's decimals come as numbers, texts or BigNumber. */
function measure(...candidates: unknown[]): number | null {
  for (const candidate of candidates) {
    const value = Number(candidate ?? Number.NaN);
    if (Number.isFinite(value) && value > 0) return value;
  }
  return null;
}

/** What of the lines goes into a box; a variant's measures before its product's. */
export function packableItems(lines: readonly CartLine[] | null | undefined): PricedItem[] {
  return (lines ?? [])
    .filter((line) => line.requires_shipping !== false)
    .map(({ id, title, subtitle, unit_price, quantity, variant, product }) => ({
      ...(id && { id }),
      ...(title && { title: [title, subtitle].filter(Boolean).join(", ") }),
      unitPrice: measure(unit_price) === null ? 0 : toCentavos(Number(unit_price)),
      quantity: measure(quantity) ?? 1,
      weight: measure(variant?.weight, product?.weight),
      length: measure(variant?.length, product?.length),
      width: measure(variant?.width, product?.width),
      height: measure(variant?.height, product?.height),
    }));
}
