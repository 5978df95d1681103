import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { methodChanges } from "../../lib/discounts/method-change";
import { hasPixDiscount, PAYMENT_METHOD_KEY } from "../../lib/discounts/promotion";
import { readPixPercent } from "../../lib/discounts/settings";

export type PlanCartMethodInput = { cart_id: string; method: string; promotion_changed: boolean };

type CartRow = {
  id: string;
  completed_at: string | Date | null;
  metadata: Record<string, unknown> | null;
  promotions?: ({ code?: string } | null)[];
  items?: { adjustments?: { code?: string | null }[] }[];
};

const FIELDS = ["id", "completed_at", "metadata", "promotions.code", "items.id", "items.adjustments.code"];

/** Whether a cart's totals have to be worked out again for this method. A completed cart never changes. */
export const planCartMethodStep = createStep(
  "plan-cart-method",
  async (input: PlanCartMethodInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const [percent, { data }] = await Promise.all([
      readPixPercent(),
      query.graph({ entity: "cart", fields: FIELDS, filters: { id: input.cart_id } }),
    ]);
    const cart = (data as unknown as CartRow[])[0];
    const change =
      cart !== undefined &&
      !cart.completed_at &&
      methodChanges({
        method: input.method,
        noted: cart.metadata?.[PAYMENT_METHOD_KEY],
        discounted: hasPixDiscount(cart),
        percent,
        promotionChanged: input.promotion_changed,
      });
    const promotionCodes = (cart?.promotions ?? []).flatMap((promotion) => promotion?.code ?? []);
    return new StepResponse({ change, promotion_codes: promotionCodes });
  },
);
