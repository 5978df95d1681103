import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE, type InboxEvent, type PlatformInboxService } from "../../modules/inbox";
import { MAIL_REFUSED } from "./message";
import { isMailReady, readMailSettings } from "./settings";
import { errorText } from "../error-text";

/** Older news helps nobody: a server that was away for two days is not made to catch up. Milliseconds. */
const TOO_OLD_MS = 48 * 60 * 60 * 1000;

/** Younger ones their own event is at work on. */
const SETTLED_SECONDS = 60;
const AT_ONCE = 50;

/** Names one message for ever: who sends it, about what, and what it takes to write it again. */
export type MailOrder<Payload extends object> = {
  /** The inbox's name of the sender: "payments.mail". */
  consumer: string;
  /** Whose news it is: "payments". */
  source: string;
  /** The same on every attempt; another one is another message. */
  eventId: string;
  payload: Payload;
};

/** What became of a message. `refused` says why none went: it is done with all the same. */
export type MailOutcome = { sent: number; refused?: string };

/** How a message is made. @returns undefined when there is nothing (more) to tell, or nobody to tell it to */
export type ComposeMail = (age: { ms: number }) => Promise<CreateNotificationDTO | undefined>;

/** A message cannot be written yet: to be tried again, and no reason to stop the others. */
export class MailNotYetError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MailNotYetError";
  }
}

/** The inbox entry of a message. @param at tells its age when it is taken up again */
export function mailEntry<P extends object>(order: MailOrder<P>, at: Date = new Date()): InboxEvent {
  const { payload, ...key } = order;
  return { ...key, payload: { ...payload, received_at: at.toISOString() } };
}

/**
 * Sends a message once, however often it is asked for. It is kept in the inbox
 * while the mail server is away. One that the server refuses for good (an
 * address that does not exist), that is two days old, or that finds no mail set
 * up, is done with.
 *
 * @returns what became of it, now or when it was first sent
 * @throws MailNotYetError | whatever kept the message from going: the job tries again
 */
export async function mailOnce<P extends object>(
  container: MedusaContainer,
  order: MailOrder<P>,
  compose: ComposeMail,
): Promise<MailOutcome | undefined> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  const { result } = await inbox.consume<MailOutcome>(mailEntry(order), async ({ payload }) => {
    const ms = ageOf(payload?.received_at);
    return ms > TOO_OLD_MS ? { sent: 0, refused: "too_old" } : send(container, order, () => compose({ ms }));
  });
  return result;
}

/**
 * Keeps a message in the inbox and sends it, for a subscriber: what cannot go
 * now waits for the job, and nothing else waits for it.
 */
export async function mailNowOrLater<P extends object>(
  container: MedusaContainer,
  order: MailOrder<P>,
  deliver: () => Promise<unknown>,
): Promise<void> {
  await container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE).receive(mailEntry(order));
  try {
    await deliver();
  } catch (error) {
    warn(container, `E-mail de ${order.eventId} fica para depois: ${errorText(error)}`);
  }
}

/**
 * Sends what waited for the mail server, for a job. The first failure ends the
 * turn, since the others would fail alike, and the next turn begins with another
 * message; one that cannot be written yet is passed over.
 *
 * @param deliver sends one message again, from what its order carried
 * @param settledSeconds how long a message is left to the event that it came with
 */
export async function sendWaitingMail<P extends object>(
  container: MedusaContainer,
  consumer: string,
  deliver: (payload: P) => Promise<unknown>,
  settledSeconds = SETTLED_SECONDS,
): Promise<void> {
  const inbox = container.resolve<PlatformInboxService>(PLATFORM_INBOX_MODULE);
  for (let turn = 0; turn < AT_ONCE; turn++) {
    // One at a time: those behind a failure are not put off by it.
    const [next] = await inbox.claimPending({ consumer, olderThanSeconds: settledSeconds });
    if (!next) {
      return;
    }
    try {
      await deliver(next.payload as unknown as P);
    } catch (error) {
      if (!(error instanceof MailNotYetError)) {
        warn(container, `E-mails (${consumer}) esperam pelo servidor SMTP: ${errorText(error)}`);
        return;
      }
    }
  }
}

async function send(
  container: MedusaContainer,
  { consumer, eventId }: MailOrder<object>,
  compose: () => Promise<CreateNotificationDTO | undefined>,
): Promise<MailOutcome> {
  if (!isMailReady(await readMailSettings())) {
    warn(container, `E-mail não configurado: ${eventId} (${consumer}) fica sem aviso.`);
    return { sent: 0, refused: "mail_not_configured" };
  }
  const message = await compose();
  if (!message) {
    return { sent: 0 };
  }
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications(message);
    return { sent: 1 };
  } catch (error) {
    const text = errorText(error);
    if (!text.includes(MAIL_REFUSED)) {
      throw error;
    }
    warn(container, `E-mail de ${eventId} (${consumer}) recusado: ${text}`);
    return { sent: 0, refused: MAIL_REFUSED };
  }
}

function ageOf(receivedAt: unknown): number {
  return typeof receivedAt === "string" ? Date.now() - Date.parse(receivedAt) : 0;
}

function warn(container: MedusaContainer, message: string): void {
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(message);
}
