import { toCentavos } from "@mestres/platform/lib/money";
import { measure, pieceMeasures, type MeasuredVariant, type Measures } from "./measures";
import type { PricedItem } from "./priced-item";

/** A cart line, as core hands it to a provider or a query returns it. */
export type CartLine = {
  id?: string;
  /** The product's, and the variant's. */
  title?: string | null;
  subtitle?: string | null;
  /** Reais. */
  unit_price?: unknown;
  quantity?: unknown;
  requires_shipping?: unknown;
  variant_id?: string | null;
  variant?: (MeasuredVariant & { id?: string }) | null;
  product?: Measures | null;
};

/** What of the lines goes into a box; see `pieceMeasures`. */
export function packableItems(lines: readonly CartLine[] | null | undefined): PricedItem[] {
  return (lines ?? [])
    .filter((line) => line.requires_shipping !== false)
    .map(({ id, title, subtitle, unit_price, quantity, variant, product }) => ({
      ...(id && { id }),
      ...(title && { title: [title, subtitle].filter(Boolean).join(", ") }),
      unitPrice: measure(unit_price) === null ? 0 : toCentavos(Number(unit_price)),
      quantity: measure(quantity) ?? 1,
      ...pieceMeasures(variant, product),
    }));
}
