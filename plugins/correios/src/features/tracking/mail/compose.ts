import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { layoutMail } from "@mestres/platform/lib/mail/layout";
import type { MailOrder } from "@mestres/platform/lib/mail/once";
import { isCurrent, type ParcelMail } from "./choose-template";
import { readParcelMailFacts } from "./facts";
import { writeParcelMail } from "./templates";
import { PARCEL_UPDATED } from "../../../events";

/** The inbox's name of what is done here. */
export const PARCEL_MAIL_CONSUMER = "shipping.mail";

/** One message about one parcel. */
export type ParcelMailOrder = {
  parcel_id: string;
  mail: ParcelMail;
};

/** The message as it is kept until it went: each parcel has each of them once. */
export function parcelMail(order: ParcelMailOrder): MailOrder<ParcelMailOrder> {
  return {
    source: "shipping",
    eventId: `${order.parcel_id}:${order.mail}`,
    consumer: PARCEL_MAIL_CONSUMER,
    payload: order,
  };
}

/**
 * The message to the shopper about a parcel.
 * @returns undefined when there is nobody to write to, or other news have overtaken it
 */
export async function composeParcelMail(
  container: MedusaContainer,
  parcelId: string,
  mail: ParcelMail,
): Promise<CreateNotificationDTO | undefined> {
  const facts = await readParcelMailFacts(container, parcelId);
  if (!facts || !isCurrent(mail, facts.state)) {
    return undefined;
  }
  const { subject, title, blocks } = writeParcelMail(mail, facts);
  const footer = `Você recebeu esta mensagem por causa do pedido nº ${facts.displayId}.`;
  return {
    to: facts.to,
    channel: "email",
    template: `parcel-${mail}`,
    content: { subject, ...layoutMail({ shop: facts.shop, title, blocks, footer }) },
    // The same on every attempt, so that a repetition can be told from a second message.
    data: { message_id: `parcel-${parcelId}-${mail}` },
    trigger_type: `${PARCEL_UPDATED}:${mail}`,
    resource_id: parcelId,
    resource_type: "parcel",
  };
}
