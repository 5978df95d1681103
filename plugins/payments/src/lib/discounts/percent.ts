import { MathBN } from "@medusajs/framework/utils";

const ROUND_HALF_DOWN = 5;

/**
 * A percentage of an amount in whole centavos. Half a centavo goes to the shop:
 * a total with parts of a centavo is rounded half up before it is charged
 * (`inWholeCentavos`), so that a price on a page and the charge in the end agree.
 *
 * @param centavos integer, not negative
 * @param percent 0 to 100, decimals allowed
 */
export function discountOf(centavos: number, percent: number): number {
  // Decimal arithmetic: 0.35 % of 100 centavos must not hinge on a float.
  return MathBN.mult(centavos, percent).dividedBy(100).integerValue(ROUND_HALF_DOWN).toNumber();
}
