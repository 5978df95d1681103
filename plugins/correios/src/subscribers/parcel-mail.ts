import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailNowOrLater } from "@mestres/platform/lib/mail/once";
import { PARCEL_UPDATED, type ParcelUpdated } from "../events";
import { mailOf } from "../features/tracking/mail/choose-template";
import { parcelMail } from "../features/tracking/mail/compose";
import { sendParcelMailWorkflow } from "../features/tracking/use-cases/send-parcel-mail";

/** Writes to the shopper: now, or when the mail server is back. */
export default async function mailParcel({ event, container }: SubscriberArgs<ParcelUpdated>): Promise<void> {
  const mail = mailOf(event.data.state);
  if (!mail) {
    return;
  }
  const input = { parcel_id: event.data.id, mail };
  await mailNowOrLater(container, parcelMail(input), () => sendParcelMailWorkflow(container).run({ input }));
}

export const config: SubscriberConfig = {
  event: PARCEL_UPDATED,
  context: { subscriberId: "parcel-mail" },
};
