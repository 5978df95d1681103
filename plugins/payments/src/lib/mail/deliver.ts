import type { MedusaContainer } from "@medusajs/framework/types";
import { MailNotYetError, mailOnce, type MailOrder, type MailOutcome } from "@mestres/platform/lib/mail/once";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type { PaymentNews } from "../records/events";
import { findPlaces } from "../records/find-orders";
import { PAYMENT_RECORDS } from "../records/store";
import { composePaymentMail } from "./compose";

/** The inbox's name of what is done here. */
export const MAIL_CONSUMER = "payments.mail";

/** A payment may be captured a moment before its order exists. Milliseconds. */
const ORDER_COMES_WITHIN = 15 * 60 * 1000;

/** An order that costs nothing was placed: there is no payment that could tell of it. */
export function freeOrderPlaced(orderId: string): PaymentNews {
  return { id: `free:${orderId}`, kind: "order_placed", order_id: orderId, amount: 0 };
}

/** Staff sends an order's shopper the link to pay it. @param requestId the same one sends one message */
export function paymentLinkMail(orderId: string, requestId: string): PaymentNews {
  return { id: `link:${orderId}:${requestId}`, kind: "payment_link", order_id: orderId, amount: null };
}

/** The message that an event may ask for. */
export function paymentMail(event: PaymentNews): MailOrder<PaymentNews> {
  return { source: "payments", eventId: event.id, consumer: MAIL_CONSUMER, payload: event };
}

/**
 * Writes to the shopper about one event of a payment, once.
 *
 * @throws MailNotYetError while the payment's order may still come | whatever kept the message from going
 */
export function deliverPaymentMail(
  container: MedusaContainer,
  event: PaymentNews,
): Promise<MailOutcome | undefined> {
  return mailOnce(container, paymentMail(event), async (age) => {
    const orderId = event.order_id ?? (await findOrder(container, event.id));
    if (!orderId && age.ms < ORDER_COMES_WITHIN) {
      throw new MailNotYetError(`O pedido de ${event.id} ainda não existe.`);
    }
    return orderId ? composePaymentMail(container, { ...event, order_id: orderId }) : undefined;
  });
}

async function findOrder(container: MedusaContainer, eventId: string): Promise<string | null> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const rows = await records.listPaymentEvents({ id: eventId });
  const places = await findPlaces(container, rows);
  return rows[0]?.order_id ?? places.get(eventId)?.order_id ?? null;
}
