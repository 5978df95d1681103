import type { MedusaContainer } from "@medusajs/framework/types";
import { sendWaitingMail } from "@mestres/platform/lib/mail/once";
import { PARCEL_MAIL_CONSUMER, type ParcelMailOrder } from "../features/tracking/mail/compose";
import { sendParcelMailWorkflow } from "../features/tracking/use-cases/send-parcel-mail";

/** Sends the messages about parcels that waited for the mail server. */
export default async function sendParcelMail(container: MedusaContainer): Promise<void> {
  await sendWaitingMail<ParcelMailOrder>(container, PARCEL_MAIL_CONSUMER, (input) =>
    sendParcelMailWorkflow(container).run({ input }),
  );
}

export const config = { name: "send-parcel-mail", schedule: "* * * * *" };
