import type { MedusaContainer } from "@medusajs/framework/types";
import { sendWaitingMail } from "@mestres/platform/lib/mail/once";
import { deliverPaymentMail, MAIL_CONSUMER } from "../lib/mail/deliver";
import type { PaymentNews } from "../lib/records/events";

/** Sends the messages about payments that waited for the mail server. */
export default async function sendWaitingPaymentMail(container: MedusaContainer): Promise<void> {
  await sendWaitingMail<PaymentNews>(container, MAIL_CONSUMER, (event) =>
    deliverPaymentMail(container, event),
  );
}

export const config = { name: "send-waiting-mail", schedule: "* * * * *" };
