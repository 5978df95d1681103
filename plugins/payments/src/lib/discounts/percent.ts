import { MathBN } from "@medusajs/framework/utils";

const ROUND_HALF_UP = 4;

/**
 * A percentage of an amount, rounded half up to whole centavos.
 *
 * @param centavos integer, not negative
 * @param percent 0 to 100, decimals allowed
 */
export function discountOf(centavos: number, percent: number): number {
  // Decimal arithmetic: 0.35 % of 100 centavos must not hinge on a float.
  return MathBN.mult(centavos, percent).dividedBy(100).integerValue(ROUND_HALF_UP).toNumber();
}
