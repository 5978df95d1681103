import type { MedusaContainer } from "@medusajs/framework/types";
import { orderToken } from "@mestres/platform/lib/order-token";
import { readSql } from "@mestres/platform/lib/sql";
import { paymentLinkError } from "../domain/errors";

/** The order that a payment link leads to, with the proof that opens its page. */
export type OpenedLink = { order_id: string; order_token: string };

const LINK = `
  SELECT l.order_id, c.amount > 0 AND c.status IN ('not_paid', 'awaiting') AND o.canceled_at IS NULL AS open
    FROM payment_collection c
    JOIN order_payment_collection l ON l.payment_collection_id = c.id AND l.deleted_at IS NULL
    JOIN "order" o ON o.id = l.order_id AND o.deleted_at IS NULL AND NOT o.is_draft_order
   WHERE c.id = ? AND c.deleted_at IS NULL`;

/**
 * Opens the link that the admin's panel copies for a payment collection. Its id is what staff gave the shopper, and it
 * opens the order only while that money is still to be paid: afterwards it proves nothing.
 *
 * @throws MedusaError `payment_link_unknown` | `payment_link_closed`
 */
export async function openPaymentLink(container: MedusaContainer, id: string): Promise<OpenedLink> {
  const [link] = await readSql<{ order_id: string; open: boolean }>(container, LINK, [id]);
  if (!link) {
    throw paymentLinkError(
      "NOT_FOUND",
      "payment_link_unknown",
      "Este link de pagamento não existe. Confira o endereço.",
    );
  }
  if (!link.open) {
    throw paymentLinkError(
      "NOT_ALLOWED",
      "payment_link_closed",
      "Este link de pagamento já foi usado ou não vale mais. Abra o pedido pelo link do e-mail ou pela sua conta.",
    );
  }
  return { order_id: link.order_id, order_token: orderToken(link.order_id) };
}
