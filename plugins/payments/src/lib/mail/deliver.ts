import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { MAIL_REFUSED } from "@mestres/platform/lib/mail/message";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { sendPaymentMailWorkflow } from "../../workflows/send-payment-mail";
import type { PaymentRecorded } from "../records/events";

/** The inbox's name of what is done here. */
export const MAIL_CONSUMER = "payments.mail";

/** Older news helps nobody: a server that was away for two days is not made to catch up. Milliseconds. */
const TOO_OLD = 48 * 60 * 60 * 1000;

export type Delivery = { sent: number; refused?: string };

/** The inbox entry of an event. `at` tells its age when it is taken up again. */
export function mailEntry(event: PaymentRecorded, at: Date = new Date()) {
  return {
    source: "payments",
    eventId: event.id,
    consumer: MAIL_CONSUMER,
    payload: { ...event, received_at: at.toISOString() },
  };
}

/**
 * Sends an event's message once. One that the mail server refuses for good (an
 * address that does not exist) is done with; any other failure throws, and the
 * job tries again.
 */
export async function deliverPaymentMail(
  container: MedusaContainer,
  event: PaymentRecorded,
): Promise<Delivery | undefined> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  const { result } = await inbox.consume<Delivery>(mailEntry(event), async ({ payload }) => {
    if (isTooOld(payload?.received_at)) {
      return { sent: 0, refused: "too_old" };
    }
    try {
      const { result: sent } = await sendPaymentMailWorkflow(container).run({ input: event });
      return sent;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!message.includes(MAIL_REFUSED)) {
        throw error;
      }
      container.resolve(ContainerRegistrationKeys.LOGGER).warn(`E-mail de ${event.id} recusado: ${message}`);
      return { sent: 0, refused: MAIL_REFUSED };
    }
  });
  return result;
}

function isTooOld(receivedAt: unknown): boolean {
  return typeof receivedAt === "string" && Date.now() - Date.parse(receivedAt) > TOO_OLD;
}
