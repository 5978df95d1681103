import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { layoutMail } from "@mestres/platform/lib/mail/layout";
import { isCurrent, type ParcelMail } from "./choose-template";
import { readParcelMailFacts } from "./facts";
import { writeParcelMail } from "./templates";
import { PARCEL_UPDATED } from "../../../events";

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

/** One message about one parcel. */
export type ParcelMailOrder = {
  parcel_id: string;
  mail: ParcelMail;
};
