import type { MedusaContainer } from "@medusajs/framework/types";
import { mailOnce, type MailOrder } from "@mestres/platform/lib/mail/once";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { findReturn } from "../read/returns";
import { composeReturnMail } from "./compose";
import type { ReturnMail } from "./templates";

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

/** The message that a return's state asks for, if any: a new code is another message. */
export function returnMail(row: ReturnRequestRow): MailOrder<WaitingReturnMail> | null {
  const mail = mailFor(row);
  if (!mail) {
    return null;
  }
  const eventId = [row.id, mail, mail === "authorized" || mail === "expired" ? row.prepost_id : null]
    .filter(Boolean)
    .join(":");
  return orderOf({ id: row.id, message_id: eventId });
}

/**
 * Writes to the shopper, once. A message whose return went on meanwhile is done with: it would tell what is no longer so.
 * @throws whatever kept the message from going: the job tries again
 */
export async function deliverReturnMail(
  container: MedusaContainer,
  waiting: WaitingReturnMail,
): Promise<void> {
  await mailOnce(container, orderOf(waiting), async () => {
    const row = await findReturn(container, waiting.id);
    const mail = mailFor(row);
    return mail && returnMail(row)?.eventId === waiting.message_id
      ? composeReturnMail(container, row, mail, waiting.message_id)
      : undefined;
  });
}

const orderOf = (payload: WaitingReturnMail): MailOrder<WaitingReturnMail> => ({
  source: "correios-returns",
  eventId: payload.message_id,
  consumer: RETURN_MAIL_CONSUMER,
  payload,
});
