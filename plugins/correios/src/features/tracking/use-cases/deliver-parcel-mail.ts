import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { MAIL_REFUSED } from "@mestres/platform/lib/mail/message";
import {
  PLATFORM_INBOX_MODULE,
  type InboxEvent,
  type PlatformInboxService,
} from "@mestres/platform/modules/inbox";
import { sendParcelMailWorkflow } from "./send-parcel-mail";
import type { ParcelMailOrder } from "../mail/compose";

/** The inbox's name of what is done here. */
export const PARCEL_MAIL_CONSUMER = "shipping.mail";

/** Older news help nobody: a server that was away for two days is not made to catch up. Milliseconds. */
const TOO_OLD = 48 * 60 * 60 * 1000;

/** The inbox entry of a message: each parcel has each of them once. */
export function parcelMailEntry(order: ParcelMailOrder, at: Date = new Date()): InboxEvent {
  return {
    source: "shipping",
    eventId: `${order.parcel_id}:${order.mail}`,
    consumer: PARCEL_MAIL_CONSUMER,
    payload: { ...order, received_at: at.toISOString() },
  };
}

/**
 * Sends a message once. One that the mail server refuses for good is done with; any other failure throws, and the job
 * tries again.
 */
export async function deliverParcelMail(container: MedusaContainer, order: ParcelMailOrder): Promise<void> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  await inbox.consume(parcelMailEntry(order), async ({ payload }) => {
    const receivedAt = payload?.received_at;
    if (typeof receivedAt === "string" && Date.now() - Date.parse(receivedAt) > TOO_OLD) {
      return { sent: 0, refused: "too_old" };
    }
    try {
      const { result } = await sendParcelMailWorkflow(container).run({ input: order });
      return result;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!message.includes(MAIL_REFUSED)) {
        throw error;
      }
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`E-mail da encomenda ${order.parcel_id} recusado: ${message}`);
      return { sent: 0, refused: MAIL_REFUSED };
    }
  });
}
