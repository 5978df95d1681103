import type { MedusaContainer } from "@medusajs/framework/types";
import { sendWaitingMail } from "@mestres/platform/lib/mail/once";
import { deliverParcelMail, PARCEL_MAIL_CONSUMER } from "../features/tracking/use-cases/deliver-parcel-mail";
import type { ParcelMailOrder } from "../features/tracking/mail/compose";

/** Sends the messages about parcels that waited for the mail server. */
export default async function sendParcelMail(container: MedusaContainer): Promise<void> {
  await sendWaitingMail<ParcelMailOrder>(container, PARCEL_MAIL_CONSUMER, (order) =>
    deliverParcelMail(container, order),
  );
}

export const config = { name: "send-parcel-mail", schedule: "* * * * *" };
