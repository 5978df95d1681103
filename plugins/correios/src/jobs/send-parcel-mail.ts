import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { deliverParcelMail, PARCEL_MAIL_CONSUMER } from "../features/tracking/use-cases/deliver-parcel-mail";
import type { ParcelMailOrder } from "../features/tracking/mail/compose";

/** Younger ones their own event is at work on. */
const SETTLED_SECONDS = 60;
const AT_ONCE = 50;

/** Sends what waited for the mail server. The first failure ends the turn: the others would fail alike. */
export default async function sendParcelMail(container: MedusaContainer): Promise<void> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  const waiting = await inbox.listPending({
    consumer: PARCEL_MAIL_CONSUMER,
    olderThanSeconds: SETTLED_SECONDS,
    limit: AT_ONCE,
  });
  for (const { payload } of waiting) {
    try {
      await deliverParcelMail(container, payload as unknown as ParcelMailOrder);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `E-mails de encomendas esperam pelo servidor SMTP: ${error instanceof Error ? error.message : error}`,
        );
      return;
    }
  }
}

export const config = { name: "send-parcel-mail", schedule: "* * * * *" };
