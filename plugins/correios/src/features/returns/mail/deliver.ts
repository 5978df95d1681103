import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { layoutMail } from "@mestres/platform/lib/mail/layout";
import { MAIL_REFUSED } from "@mestres/platform/lib/mail/message";
import { orderUrl } from "@mestres/platform/lib/shop-url";
import { isMailReady, readMailSettings } from "@mestres/platform/lib/mail/settings";
import {
  PLATFORM_INBOX_MODULE,
  type InboxEvent,
  type PlatformInboxService,
} from "@mestres/platform/modules/inbox";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { loadReturnableOrder } from "../read/order";
import { readReturnSettings } from "../settings";
import { findReturn, itemsOf } from "../read/returns";
import { writeReturnMail, type ReturnMail } from "./templates";

/** The inbox's name of what is done here. */
export const RETURN_MAIL_CONSUMER = "correios.return-mail";

/** The message that a return's state asks for, if any. */
export function mailFor(row: Pick<ReturnRequestRow, "state" | "refunded_amount">): ReturnMail | null {
  switch (row.state) {
    case "requested":
    case "approved":
      return "requested";
    case "authorized":
    case "refused":
    case "expired":
      return row.state;
    case "refunded":
      return row.refunded_amount ? "refunded" : null;
    default:
      return null;
  }
}

/** What the inbox keeps of a message that waits: the return, and which of its messages it is. */
export type WaitingReturnMail = { id: string; message_id: string };

/** The inbox entry of the message that a return's state asks for, if any: a new code is another message. */
export function returnMailEntry(row: ReturnRequestRow): InboxEvent | null {
  const mail = mailFor(row);
  if (!mail) {
    return null;
  }
  const eventId = [row.id, mail, mail === "authorized" || mail === "expired" ? row.prepost_id : null]
    .filter(Boolean)
    .join(":");
  const payload: WaitingReturnMail = { id: row.id, message_id: eventId };
  return { source: "correios-returns", eventId, consumer: RETURN_MAIL_CONSUMER, payload };
}

/**
 * Writes to the shopper what a return's state asks for, once. A message refused for good is done with; while the mail
 * server is away this throws, and the job tries again.
 * @returns whether one went out
 */
export async function deliverReturnMail(container: MedusaContainer, row: ReturnRequestRow): Promise<boolean> {
  const mail = mailFor(row);
  const entry = returnMailEntry(row);
  if (!mail || !entry) {
    return false;
  }
  const { result } = await inboxOf(container).consume<{ sent: boolean }>(entry, async () => ({
    sent: await send(container, row, mail, entry.eventId),
  }));
  return result?.sent ?? false;
}

/** Sends a message that waited, unless its return went on meanwhile: then it would tell what is no longer so. */
export async function deliverWaitingReturnMail(
  container: MedusaContainer,
  { id, message_id: eventId }: WaitingReturnMail,
): Promise<void> {
  const row = await findReturn(container, id);
  if (returnMailEntry(row)?.eventId === eventId) {
    await deliverReturnMail(container, row);
    return;
  }
  await inboxOf(container).consume(
    { source: "correios-returns", eventId, consumer: RETURN_MAIL_CONSUMER },
    async () => ({ sent: false }),
  );
}

const inboxOf = (container: MedusaContainer): PlatformInboxService =>
  container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);

async function send(
  container: MedusaContainer,
  row: ReturnRequestRow,
  mail: ReturnMail,
  messageId: string,
): Promise<boolean> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  if (!isMailReady(await readMailSettings())) {
    logger.warn(`E-mail não configurado: devolução ${row.id} (${mail}) fica sem aviso.`);
    return false;
  }
  const message = await compose(container, row, mail, messageId);
  if (!message) {
    return false;
  }
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications(message);
    return true;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (!text.includes(MAIL_REFUSED)) {
      throw error;
    }
    logger.warn(`E-mail da devolução ${row.id} recusado: ${text}`);
    return false;
  }
}

async function compose(
  container: MedusaContainer,
  row: ReturnRequestRow,
  mail: ReturnMail,
  messageId: string,
): Promise<CreateNotificationDTO | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [order, items, settings, stores] = await Promise.all([
    loadReturnableOrder(container, row.order_id),
    itemsOf(container, row.id),
    readReturnSettings(),
    query.graph({ entity: "store", fields: ["id", "name"] }),
  ]);
  if (!order.email) {
    return undefined;
  }
  const { subject, title, blocks } = writeReturnMail(mail, {
    displayId: order.displayId,
    orderUrl: orderUrl(row.order_id, "/devolver"),
    lines: items.map(({ title, quantity, amount }) => ({ title, quantity, amount })),
    freight: row.freight_refund,
    total: row.refund_amount + row.freight_refund,
    refunded: row.refunded_amount ?? 0,
    code: row.authorization_code,
    expiresOn: row.expires_on,
    approved: row.state === "approved",
    undelivered: row.kind === "undelivered",
    refundWhen: settings.refund_when === "posted" ? "posted" : "received",
    refusal: row.refusal_reason,
  });
  const shop = (stores.data as { name?: string }[])[0]?.name ?? "";
  const footer = `Você recebeu esta mensagem por causa do pedido nº ${order.displayId}.`;
  return {
    to: order.email,
    channel: "email",
    template: `return-${mail}`,
    content: { subject, ...layoutMail({ shop, title, blocks, footer }) },
    // The same on every attempt, so that a repetition can be told from a second message.
    data: { message_id: `return-${messageId}` },
    trigger_type: `shipping.return_updated:${row.state}`,
    resource_id: row.order_id,
    resource_type: "order",
  };
}
