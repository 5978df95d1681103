import type { CreateOrderChangeActionDTO } from "@medusajs/framework/types";
import { ChangeActionType, MathBN } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { followedDiscounts, priceOf, type DiscountedLine, type FollowedDiscount } from "../domain/follow";
import { inWholeCentavos } from "../domain/whole-centavos";
import {
  computeCarried,
  readDiscountedOrder,
  readTerms,
  type OrderRow,
  type PricedLine,
} from "../read/promotions";

type Action = CreateOrderChangeActionDTO;

/** A change of an order and what it would make of the order. */
export type ChangeToFollow = {
  change: {
    id: string;
    order_id: string;
    version: number;
    claim_id?: string | null;
    exchange_id?: string | null;
  };
  preview: {
    items?: PricedLine[];
    order_change?: { carry_over_promotions?: boolean | null } | null;
  };
  /** The code of the discount that is the method's of payment: new lines have it too. */
  method_code: string;
  /** What an application adds to the context of promotions' rules. */
  context?: Record<string, unknown>;
};

/** What a change to an order has to do to its lines' discounts, in whole centavos. Reads only. */
export const planOrderDiscountsStep = createStep(
  "plan-order-discounts",
  async ({ change, preview, method_code: methodCode, context }: ChangeToFollow, { container }) => {
    const order = await readDiscountedOrder(container, change.order_id);
    const carries = Boolean(preview.order_change?.carry_over_promotions);
    const before = (order.items ?? []).map(discounted);
    if (!carries && before.every(({ discounts }) => !discounts.length)) {
      return new StepResponse<Action[]>([]);
    }
    const after = (preview.items ?? []).map((line) => ({ ...line, discounts: [] }));
    const isNew = ({ id }: { id: string }) => !before.some((line) => line.id === id);
    const codes = (order.promotions ?? []).flatMap((promotion) => promotion?.code ?? []);
    const adds = after.some(isNew);
    const followed = followedDiscounts({
      before,
      after,
      terms: await readTerms(container, before, codes),
      // What a claim sends costs nothing and has a price of its own.
      methodCode: change.claim_id ? "" : methodCode,
      carried:
        carries && adds ? await computeCarried(container, order, { preview, codes, context }) : new Map(),
    });
    return new StepResponse(replacements(change, after, followed));
  },
);

const discounted = ({ adjustments, ...line }: NonNullable<OrderRow["items"]>[number]): DiscountedLine => ({
  ...line,
  discounts: (adjustments ?? []).flatMap((one) => one ?? []),
});

/** The lines whose discounts change, in centavos that sum up to the total that one would round to. */
function replacements(
  { id, order_id, version, claim_id, exchange_id }: ChangeToFollow["change"],
  lines: readonly DiscountedLine[],
  followed: ReadonlyMap<string, FollowedDiscount[]>,
): Action[] {
  const all = [...followed.values()].flat();
  const price = lines
    .filter((line) => followed.has(line.id))
    .reduce((sum, line) => sum.plus(priceOf(line)), MathBN.convert(0));
  const total = all.reduce((left, { amount }) => left.minus(amount), price);
  const rounded = new Map(
    inWholeCentavos(
      total,
      all.map(({ amount }, index) => ({ id: String(index), amount })),
    ).map((one) => [one.id, one.amount]),
  );
  return [...followed].map(([lineId, discounts]) => ({
    order_change_id: id,
    order_id,
    version,
    ...(claim_id ? { claim_id } : {}),
    ...(exchange_id ? { exchange_id } : {}),
    action: ChangeActionType.ITEM_ADJUSTMENTS_REPLACE,
    details: {
      reference_id: lineId,
      adjustments: discounts.map((one) => ({
        item_id: lineId,
        code: one.code,
        promotion_id: one.promotion_id,
        description: one.description,
        is_tax_inclusive: one.is_tax_inclusive,
        amount: rounded.get(String(all.indexOf(one))) ?? one.amount.toNumber(),
      })),
    },
  }));
}
