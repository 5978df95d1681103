import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { giveBackCouponUsesWorkflow } from "../features/coupons/use-cases/give-back-uses";

/** A coupon of one use can be used again when its order was not paid. */
export default async function giveBackCoupons({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await giveBackCouponUsesWorkflow(container).run({ input: { order_id: event.data.id } });
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "platform-coupon-order-canceled" },
};
