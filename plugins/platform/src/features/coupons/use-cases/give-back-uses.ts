import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelledWithCoupons, giveBackCouponUses } from "./core-uses";
import { errorText } from "../../../lib/error-text";

/** How many orders a sweep looks at. */
const AT_ONCE = 50;

/** The order that was cancelled; without one, every order whose cancelling nobody heard of. */
export type UsesToGiveBack = { order_id?: string };

/** Nothing to take back: each order's uses and the note that they were given back are written together. */
export const giveBackCouponUsesStep = createStep(
  "give-back-coupon-uses",
  async ({ order_id: named }: UsesToGiveBack, { container }) => {
    const ids = named ? [named] : await cancelledWithCoupons(container, AT_ONCE);
    for (const id of ids) {
      try {
        await giveBackCouponUses(container, id);
      } catch (error) {
        // One that fails stops nobody behind it; the next sweep tries it again.
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Cupons do pedido ${id}: ${errorText(error)}`);
      }
    }
    return new StepResponse({ orders: ids });
  },
);

/** Orders cancelled unpaid give back the uses of their coupons. Safe to repeat. */
export const giveBackCouponUsesWorkflow = createWorkflow(
  "give-back-coupon-uses",
  (input: UsesToGiveBack) => new WorkflowResponse(giveBackCouponUsesStep(input)),
);
