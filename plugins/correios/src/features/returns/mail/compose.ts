import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { layoutMail } from "@mestres/platform/lib/mail/layout";
import { orderUrl } from "@mestres/platform/lib/shop-url";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { loadReturnableOrder } from "../read/order";
import { itemsOf } from "../read/returns";
import { readReturnSettings } from "../settings";
import { writeReturnMail, type ReturnMail } from "./templates";

/**
 * The message to the shopper about a return.
 * @param messageId the same on every attempt
 * @returns undefined when there is nobody to write to
 */
export async function composeReturnMail(
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
