import {
  refreshPaymentCollectionForCartWorkflow,
  updateCartPromotionsWorkflow,
  updateCartsStep,
} from "@medusajs/medusa/core-flows";
import { PromotionActions } from "@medusajs/framework/utils";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { PAYMENT_METHOD_KEY } from "../lib/discounts/promotion";
import type { PaymentMethodName } from "../lib/methods/providers";
import { planCartMethodStep } from "./steps/plan-cart-method";
import { roundCartAdjustmentsStep } from "./steps/round-cart-adjustments";
import { syncPixDiscountWorkflow } from "./sync-pix-discount";

/** `other`: a provider that is no method of ours, hence without a discount. */
export type SetCartPaymentMethodInput = { cart_id: string; method: PaymentMethodName | "other" };

/**
 * Makes a cart's totals those of the method it will be paid by: where the PIX
 * discount comes or goes, the method is noted and the totals are worked out
 * again, in whole centavos, and the payment collection follows (core deletes
 * sessions of another amount). A method that changes no price changes nothing.
 * Run it before a session is made.
 */
export const setCartPaymentMethodWorkflow = createWorkflow(
  "set-cart-payment-method",
  (input: SetCartPaymentMethodInput) => {
    const promotion = syncPixDiscountWorkflow.runAsStep({ input: {} });
    const plan = planCartMethodStep(
      transform({ input, promotion }, ({ input, promotion }) => ({
        ...input,
        promotion_changed: promotion.changed,
      })),
    );

    when("discount-comes-or-goes", { plan }, ({ plan }) => plan.change).then(() => {
      updateCartsStep(
        transform({ input }, ({ input }) => [
          { id: input.cart_id, metadata: { [PAYMENT_METHOD_KEY]: input.method } },
        ]),
      );
      updateCartPromotionsWorkflow.runAsStep({
        input: transform({ input, plan }, ({ input, plan }) => ({
          cart_id: input.cart_id,
          promo_codes: plan.promotion_codes,
          action: PromotionActions.REPLACE,
          force_refresh_payment_collection: true,
        })),
      });
    });

    const rounded = roundCartAdjustmentsStep(
      transform({ input }, ({ input }) => ({ cart_id: input.cart_id })),
    );
    when("rounded", { rounded }, ({ rounded }) => rounded.changed).then(() => {
      refreshPaymentCollectionForCartWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({ cart_id: input.cart_id })),
      });
    });

    return new WorkflowResponse(transform({ plan }, ({ plan }) => ({ changed: plan.change })));
  },
);
