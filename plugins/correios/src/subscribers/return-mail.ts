import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailNowOrLater } from "@mestres/platform/lib/mail/once";
import { RETURN_UPDATED, type ReturnUpdated } from "../events";
import { deliverReturnMail, returnMail } from "../features/returns/mail/deliver";
import { findReturn } from "../features/returns/read/returns";

/** Writes to the shopper: now, or when the mail server is back. */
export default async function mailReturn({ event, container }: SubscriberArgs<ReturnUpdated>): Promise<void> {
  const order = returnMail(await findReturn(container, event.data.id));
  if (order) {
    await mailNowOrLater(container, order, () => deliverReturnMail(container, order.payload));
  }
}

export const config: SubscriberConfig = {
  event: RETURN_UPDATED,
  context: { subscriberId: "correios-return-mail" },
};
