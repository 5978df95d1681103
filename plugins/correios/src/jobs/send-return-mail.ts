import type { MedusaContainer } from "@medusajs/framework/types";
import { mailEntry, sendWaitingMail } from "@mestres/platform/lib/mail/once";
import { PLATFORM_INBOX_MODULE, type PlatformInboxService } from "@mestres/platform/modules/inbox";
import type { ReturnRequestRow } from "../modules/returns/types";
import {
  deliverReturnMail,
  RETURN_MAIL_CONSUMER,
  returnMail,
  type WaitingReturnMail,
} from "../features/returns/mail/deliver";
import { returnsOf } from "../features/returns/read/returns";

/** A mail server that was away for longer is not made to catch up: older news helps nobody. */
const NEWS_FOR_MS = 2 * 24 * 60 * 60_000;
/** Younger changes their own event is at work on. */
const SETTLED_MS = 60_000;
const AT_ONCE = 200;

/** Sends what nobody was told of: the event was lost, or the mail server was away. Each message goes once. */
export default async function sendReturnMail(container: MedusaContainer): Promise<void> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  const now = Date.now();
  const rows = await returnsOf(container).listReturnRequests(
    { updated_at: { $gte: new Date(now - NEWS_FOR_MS), $lte: new Date(now - SETTLED_MS) } },
    { take: AT_ONCE, order: { updated_at: "DESC" } },
  );
  for (const row of rows as unknown as ReturnRequestRow[]) {
    const order = returnMail(row);
    if (order) {
      await inbox.receive(mailEntry(order));
    }
  }
  await sendWaitingMail<WaitingReturnMail>(
    container,
    RETURN_MAIL_CONSUMER,
    (waiting) => deliverReturnMail(container, waiting),
    0,
  );
}

export const config = { name: "send-correios-return-mail", schedule: "*/5 * * * *" };
