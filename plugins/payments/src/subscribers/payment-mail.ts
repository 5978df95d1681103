import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailNowOrLater } from "@mestres/platform/lib/mail/once";
import { isMailed } from "../lib/mail/choose-template";
import { deliverPaymentMail, paymentMail } from "../lib/mail/deliver";
import { PAYMENT_RECORDED, type PaymentRecorded } from "../lib/records/events";

/** Writes to the shopper about what became of a payment. */
export default async function mailRecordedPayment({
  event: { data },
  container,
}: SubscriberArgs<PaymentRecorded>): Promise<void> {
  if (isMailed(data)) {
    await mailNowOrLater(container, paymentMail(data), () => deliverPaymentMail(container, data));
  }
}

export const config: SubscriberConfig = {
  event: PAYMENT_RECORDED,
  context: { subscriberId: "payment-mail" },
};
