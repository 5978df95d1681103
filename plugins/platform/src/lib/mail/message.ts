/** An e-mail, ready to go. */
export type MailMessage = {
  /** The same on every attempt: receiving servers and folders tell a repetition by it. */
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
};

/**
 * Code of a message that was refused for good. It stands in the error's message
 * too: the notification module passes on nothing else.
 */
export const MAIL_REFUSED = "mail_refused";

/** A message that did not go. `permanent`: it would not go later either. */
export class MailError extends Error {
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean) {
    super(message);
    this.name = "MailError";
    this.permanent = permanent;
  }
}
