import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";

const ROUND_DOWN = 1;
const ROUND_HALF_UP = 4;

/** An adjustment of a cart, as core keeps it: decimals of reais, taken off the total. */
export type Adjustment = { id: string; amount: BigNumberInput };

/**
 * Percentages leave parts of a centavo on a cart's lines, and with them a total
 * that nobody can pay or refund to the end. This moves the adjustments by less
 * than a centavo each, by largest remainder, so that the total becomes the whole
 * centavo that it was already quoted as (half up).
 *
 * @param total of the cart, in reais, after its adjustments
 * @returns the adjustments to change, in reais; none when nothing has parts, or
 *   when the parts come from elsewhere (a tax) and are not ours to move
 */
export function inWholeCentavos(
  total: BigNumberInput,
  adjustments: readonly Adjustment[],
): { id: string; amount: number }[] {
  const exact = adjustments.map(({ id, amount }) => ({ id, centavos: MathBN.mult(amount, 100) }));
  if (exact.every(({ centavos }) => centavos.isInteger())) {
    return [];
  }
  const totalCentavos = MathBN.mult(total, 100);
  const surplus = totalCentavos.minus(totalCentavos.integerValue(ROUND_HALF_UP));
  const target = exact.reduce((sum, { centavos }) => sum.plus(centavos), surplus);
  if (!target.isInteger()) {
    return [];
  }
  const parts = exact.map(({ id, centavos }) => ({
    id,
    centavos,
    whole: centavos.integerValue(ROUND_DOWN),
  }));
  let missing = parts.reduce((rest, { whole }) => rest.minus(whole), target).toNumber();
  const remainder = ({ centavos, whole }: (typeof parts)[number]) => centavos.minus(whole);
  for (const part of [...parts].sort((a, b) => remainder(b).minus(remainder(a)).toNumber())) {
    if (missing <= 0) {
      break;
    }
    part.whole = part.whole.plus(1);
    missing -= 1;
  }
  return parts
    .filter(({ centavos, whole }) => !centavos.eq(whole))
    .map(({ id, whole }) => ({ id, amount: whole.dividedBy(100).toNumber() }));
}
