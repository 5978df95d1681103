import { toCentavos } from "@mestres/platform/lib/money";
import type {
  BigNumberValue,
  CalculatedPriceSet,
  ItemTaxLineDTO,
  MedusaContainer,
} from "@medusajs/framework/types";
import { calculateAmountsWithTax, Modules } from "@medusajs/framework/utils";

import type { ShoppingContext } from "./context";

/** What a variant costs now, tax included, in centavos. */
export type ShownPrice = {
  price: number;
  /** The price before the sale, when there is one; centavos. */
  compareAt: number | null;
};

export type PricedVariant = {
  id: string;
  product_id: string;
  price_set_id: string;
};

async function taxLinesOf(
  container: MedusaContainer,
  context: ShoppingContext,
  variants: readonly PricedVariant[],
  prices: ReadonlyMap<string, CalculatedPriceSet>,
): Promise<Map<string, ItemTaxLineDTO[]>> {
  const lines = new Map<string, ItemTaxLineDTO[]>();
  const untaxed = variants.filter(
    ({ price_set_id }) => prices.get(price_set_id)?.is_calculated_price_tax_inclusive === false,
  );
  if (!untaxed.length || !context.automaticTaxes || !context.countryCode) {
    return lines;
  }
  const found = (await container.resolve(Modules.TAX).getTaxLines(
    untaxed.map(({ id, product_id, price_set_id }) => ({
      id,
      product_id,
      quantity: 1,
      unit_price: prices.get(price_set_id)?.calculated_amount ?? 0,
      currency_code: context.currencyCode,
    })),
    { address: { country_code: context.countryCode } },
  )) as ItemTaxLineDTO[];
  for (const line of found) {
    lines.set(line.line_item_id, [...(lines.get(line.line_item_id) ?? []), line]);
  }
  return lines;
}

/**
 * The prices of variants by the pricing module, so that price rules, price lists
 * and customer groups count; with tax added where the stored price has none.
 * A variant that has no price for this customer is missing from the answer.
 */
export async function shownPrices(
  container: MedusaContainer,
  context: ShoppingContext,
  variants: readonly PricedVariant[],
): Promise<Map<string, ShownPrice>> {
  const shown = new Map<string, ShownPrice>();
  if (!variants.length) {
    return shown;
  }
  const calculated = await container.resolve(Modules.PRICING).calculatePrices(
    { id: [...new Set(variants.map(({ price_set_id }) => price_set_id))] },
    {
      context: {
        region_id: context.regionId,
        currency_code: context.currencyCode,
        // The same shape as core's store products route gives.
        ...(context.customerGroupIds.length
          ? { customer: { groups: context.customerGroupIds.map((id) => ({ id })) } }
          : {}),
      } as unknown as Record<string, string | number>,
    },
  );
  const prices = new Map(calculated.map((price) => [price.id, price]));
  const taxLines = await taxLinesOf(container, context, variants, prices);
  for (const variant of variants) {
    const price = prices.get(variant.price_set_id);
    if (!price || price.calculated_amount === null || price.calculated_amount === undefined) {
      continue;
    }
    const withTax = (amount: BigNumberValue, includesTax: boolean | undefined): number =>
      toCentavos(
        calculateAmountsWithTax({
          taxLines: taxLines.get(variant.id) ?? [],
          amount: Number(amount),
          includesTax,
        }).priceWithTax,
      );
    const now = withTax(price.calculated_amount, price.is_calculated_price_tax_inclusive);
    const before = withTax(
      price.original_amount ?? price.calculated_amount,
      price.is_original_price_tax_inclusive,
    );
    shown.set(variant.id, { price: now, compareAt: before > now ? before : null });
  }
  return shown;
}
