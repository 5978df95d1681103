import { createTransport, type Transporter } from "nodemailer";

/** A server that says nothing for so long is down for us. Milliseconds. */
const TIMEOUTS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
};

/**
 * A connection to an SMTP server. Messages are built from our own strings: it may
 * not fetch files or addresses that a message names.
 *
 * @param url `smtp://` or `smtps://`, credentials included
 */
export function smtpTransport(url: string): Transporter {
  return createTransport({ ...TIMEOUTS, url, disableFileAccess: true, disableUrlAccess: true });
}
