import type { NotificationReader } from "../charges/driver";
import { currentMercadoPagoClient } from "./settings";

/** Topics about payments and about disputes, as Mercado Pago names them in either of its formats. */
const PAYMENT_TOPICS = ["payment"];
const CHARGEBACK_TOPICS = ["chargebacks", "topic_chargebacks_wh", "chargeback"];

/** Whether a topic is one that we follow; others are answered and left alone. */
export function isFollowedTopic(topic: string): boolean {
  return [...PAYMENT_TOPICS, ...CHARGEBACK_TOPICS].includes(topic);
}

/**
 * Which charges a stored notification speaks of. A payment whose creation was
 * answered to nobody is known by our reference alone, so the payment is read.
 *
 * @throws OutsideServiceError
 */
export const readMercadoPagoNotification: NotificationReader = async ({ external_id: id, raw }) => {
  if (!id) {
    return [];
  }
  const client = await currentMercadoPagoClient();
  const topic = (raw as { type?: unknown }).type;
  if (typeof topic === "string" && CHARGEBACK_TOPICS.includes(topic)) {
    const chargeback = await client.findChargeback(id);
    return (chargeback?.paymentIds ?? []).map((externalId) => ({ externalId }));
  }
  const payment = await client.findPayment(id);
  return payment ? [{ externalId: payment.id, sessionId: payment.externalReference }] : [];
};
