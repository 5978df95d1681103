import type { CalculatedShippingOptionPrice } from "@medusajs/framework/types";
import { fromCentavos } from "@mestres/platform/lib/money";

/**
 * A freight's price for a cart, in reais as core keeps them, tax included.
 *
 * Core calls for it when an option is listed or chosen, and again for the chosen one each time the cart changes. In the
 * second case an error would undo the change itself, so a freight that has no price any more is dropped from the cart
 * instead: core does that when no amount is given.
 *
 * @param quote the price, in centavos
 * @param isDropped whether an error means that a freight which was chosen before is to be had no more
 * @throws whatever `quote` throws, unless the freight is dropped
 */
export async function corePrice(
  quote: () => Promise<{ amount: number }>,
  isDropped: (error: unknown) => boolean,
): Promise<CalculatedShippingOptionPrice> {
  try {
    const { amount } = await quote();
    return { calculated_amount: fromCentavos(amount), is_calculated_price_tax_inclusive: true };
  } catch (error) {
    if (!isDropped(error)) {
      throw error;
    }
    return { is_calculated_price_tax_inclusive: true } as CalculatedShippingOptionPrice;
  }
}
