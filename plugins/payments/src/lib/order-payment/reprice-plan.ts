import { allocate, fromCentavos, toCentavos } from "@mestres/platform/lib/money";
import { discountOf } from "../discounts/percent";
import { PIX_DISCOUNT_CODE } from "../discounts/promotion";
import type { PaymentMethod } from "../records/types";

/** An adjustment of an order's line, as core keeps it: decimals of reais. */
export type LineAdjustment = {
  amount: number;
  code?: string | null;
  description?: string | null;
  promotion_id?: string | null;
  is_tax_inclusive?: boolean;
};

/** A line of an order; `total` in reais, after its adjustments. */
export type PricedLine = { id: string; total: number; adjustments?: (LineAdjustment | null)[] | null };

/** What staff reads beside the edits that a change of method makes. */
export const WITH_DISCOUNT = "Desconto do PIX aplicado.";
export const WITHOUT_DISCOUNT = "Desconto do PIX retirado: outra forma de pagamento.";
export const REPRICE_NOTES: readonly string[] = [WITH_DISCOUNT, WITHOUT_DISCOUNT];

/** The lines whose adjustments have to be replaced. */
export type RepricePlan = { item_id: string; adjustments: LineAdjustment[] }[];

/** The discount in force: percent, and the promotion that stands for it (if it exists). */
export type PixDiscount = { percent: number; promotionId?: string };

/**
 * What a change of method does to an order's lines: the PIX discount goes with
 * PIX and comes with PIX, every other adjustment stays. Returning to PIX takes
 * the percent in force on that day.
 *
 * @returns no lines when the order's price is right as it is
 */
export function planReprice(
  lines: readonly PricedLine[],
  method: PaymentMethod,
  discount: PixDiscount,
): RepricePlan {
  const discounted = lines.some((line) => line.adjustments?.some((one) => one?.code === PIX_DISCOUNT_CODE));
  if (method !== "pix") {
    return discounted ? lines.filter(hasPix).map((line) => replaced(line, [])) : [];
  }
  return discounted || discount.percent <= 0 ? [] : withDiscount(lines, discount);
}

function withDiscount(lines: readonly PricedLine[], { percent, promotionId }: PixDiscount): RepricePlan {
  const totals = lines.map(({ total }) => Math.max(0, toCentavos(total)));
  const sum = totals.reduce((all, total) => all + total, 0);
  const off = discountOf(sum, percent);
  if (!off) {
    return [];
  }
  const parts = allocate(off, totals);
  return lines.map((line, index) => {
    const part = parts[index] ?? 0;
    const ours: LineAdjustment = {
      amount: fromCentavos(part),
      code: PIX_DISCOUNT_CODE,
      promotion_id: promotionId,
      is_tax_inclusive: true,
    };
    return replaced(line, part > 0 ? [ours] : []);
  });
}

function replaced({ id, adjustments }: PricedLine, ours: LineAdjustment[]): RepricePlan[number] {
  const others = (adjustments ?? []).flatMap((one) =>
    one && one.code !== PIX_DISCOUNT_CODE
      ? [
          {
            amount: one.amount,
            code: one.code,
            description: one.description,
            promotion_id: one.promotion_id,
            is_tax_inclusive: one.is_tax_inclusive,
          },
        ]
      : [],
  );
  return { item_id: id, adjustments: [...others, ...ours] };
}

function hasPix({ adjustments }: PricedLine): boolean {
  return Boolean(adjustments?.some((one) => one?.code === PIX_DISCOUNT_CODE));
}
