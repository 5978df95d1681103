import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { isMailed } from "../lib/mail/choose-template";
import { deliverPaymentMail, mailEntry } from "../lib/mail/deliver";
import { PAYMENT_RECORDED, type PaymentRecorded } from "../lib/records/events";

/**
 * Writes to the shopper. The event is kept first: while the mail server is away it
 * waits for the job, and nothing else waits for it.
 */
export default async function mailRecordedPayment({
  event,
  container,
}: SubscriberArgs<PaymentRecorded>): Promise<void> {
  if (!isMailed(event.data)) {
    return;
  }
  await container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE).receive(mailEntry(event.data));
  try {
    await deliverPaymentMail(container, event.data);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`E-mail de ${event.data.id} fica para depois: ${error instanceof Error ? error.message : error}`);
  }
}

export const config: SubscriberConfig = {
  event: PAYMENT_RECORDED,
  context: { subscriberId: "payment-mail" },
};
