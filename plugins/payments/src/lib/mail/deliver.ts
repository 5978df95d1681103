import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { MAIL_REFUSED } from "@mestres/platform/lib/mail/message";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import { sendPaymentMailWorkflow } from "../../workflows/send-payment-mail";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type { PaymentRecorded } from "../records/events";
import { findPlaces } from "../records/find-orders";
import { PAYMENT_RECORDS } from "../records/store";

/** The inbox's name of what is done here. */
export const MAIL_CONSUMER = "payments.mail";

/** A payment may be captured a moment before its order exists. Milliseconds. */
const ORDER_COMES_WITHIN = 15 * 60 * 1000;

/** Older news helps nobody: a server that was away for two days is not made to catch up. Milliseconds. */
const TOO_OLD = 48 * 60 * 60 * 1000;

/** The payment's order does not exist yet: to be tried again. */
export class OrderNotYetError extends Error {
  constructor(eventId: string) {
    super(`O pedido de ${eventId} ainda não existe.`);
    this.name = "OrderNotYetError";
  }
}

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
 *
 * @throws OrderNotYetError | whatever kept the message from going
 */
export async function deliverPaymentMail(
  container: MedusaContainer,
  event: PaymentRecorded,
): Promise<Delivery | undefined> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  const { result } = await inbox.consume<Delivery>(mailEntry(event), async ({ payload }) => {
    const age = ageOf(payload?.received_at);
    if (age > TOO_OLD) {
      return { sent: 0, refused: "too_old" };
    }
    const orderId = event.order_id ?? (await findOrder(container, event.id));
    if (!orderId) {
      if (age < ORDER_COMES_WITHIN) {
        throw new OrderNotYetError(event.id);
      }
      return { sent: 0, refused: "no_order" };
    }
    try {
      const input = { ...event, order_id: orderId };
      const { result: sent } = await sendPaymentMailWorkflow(container).run({ input });
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

function ageOf(receivedAt: unknown): number {
  return typeof receivedAt === "string" ? Date.now() - Date.parse(receivedAt) : 0;
}

async function findOrder(container: MedusaContainer, eventId: string): Promise<string | null> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const rows = await records.listPaymentEvents({ id: eventId });
  const places = await findPlaces(container, rows);
  return rows[0]?.order_id ?? places.get(eventId)?.order_id ?? null;
}
