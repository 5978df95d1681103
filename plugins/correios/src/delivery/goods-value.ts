import { toCentavos } from "@mestres/platform/lib/money";
import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";

/** A cart line as core hands it to a provider; prices in reais. */
export interface PricedLine {
  quantity?: unknown;
  unit_price?: unknown;
}

/** What the goods of a cart come to before any discount, in centavos. A line without a price counts nothing. */
export function goodsValue(lines: readonly PricedLine[] | null | undefined): number {
  return (lines ?? []).reduce((sum, { unit_price, quantity }) => {
    if (unit_price === null || unit_price === undefined) return sum;
    const value = MathBN.mult(unit_price as BigNumberInput, (quantity ?? 1) as BigNumberInput);
    return sum + toCentavos(value);
  }, 0);
}
