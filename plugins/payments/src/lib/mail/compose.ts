import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { layoutMail } from "@mestres/platform/lib/mail/layout";
import type { PaymentNews } from "../records/events";
import { chooseTemplate } from "./choose-template";
import { readMailFacts } from "./facts";
import { writeMail } from "./templates";

/**
 * The message to the shopper that an event of a payment asks for.
 *
 * @returns undefined when there is nothing (more) to tell
 */
export async function composePaymentMail(
  container: MedusaContainer,
  event: PaymentNews,
): Promise<CreateNotificationDTO | undefined> {
  const facts = event.order_id ? await readMailFacts(container, event.order_id) : undefined;
  const template = facts && chooseTemplate(event, facts.payment);
  if (!facts || !template) {
    return undefined;
  }
  const { subject, title, blocks } = writeMail(template, facts, event.amount ?? 0);
  const footer = `Você recebeu esta mensagem por causa do pedido nº ${facts.displayId}.`;
  return {
    to: facts.to,
    channel: "email",
    template: `payment-${template}`,
    content: { subject, ...layoutMail({ shop: facts.shop, title, blocks, footer }) },
    // The same on every attempt, so that a repetition can be told from a second message.
    data: { message_id: `payment-${event.id}` },
    trigger_type: `payments.recorded:${event.kind}`,
    resource_id: event.order_id ?? undefined,
    resource_type: "order",
  };
}
