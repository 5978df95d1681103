import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailNowOrLater } from "@mestres/platform/lib/mail/once";
import { deliverPaymentMail, freeOrderPlaced, paymentMail } from "../lib/mail/deliver";
import { followOrderWorkflow } from "../features/order-changes/use-cases/follow-order";
import { recordPaymentOrderWorkflow } from "../workflows/record-payment-order";

/**
 * Begins the payment history of a new order; one that needs no payment is confirmed to its shopper at once, and one that
 * staff wrote (a draft order) gets a payment that its page can take.
 */
export default async function recordPlacedOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { result } = await recordPaymentOrderWorkflow(container).run({ input: { order_id: event.data.id } });
  if (result.without_payment) {
    await followOrderWorkflow(container).run({ input: { order_id: event.data.id } });
  }
  if (!result.recorded) {
    const news = freeOrderPlaced(event.data.id);
    await mailNowOrLater(container, paymentMail(news), () => deliverPaymentMail(container, news));
  }
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "payment-order-placed" },
};
