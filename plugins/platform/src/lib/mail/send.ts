import { storeInMailbox } from "./mailbox";
import { MailError, type MailMessage } from "./message";
import type { MailSettings } from "./settings";
import { smtpTransport } from "./smtp";

/**
 * Sends a message by the SMTP server of the settings, or without one puts it into
 * their folder.
 *
 * @throws MailError permanent when the server refused the message (or there is
 *   neither server nor folder), else when it may go later
 */
export async function sendMail(
  settings: Pick<MailSettings, "smtp_url" | "folder">,
  message: MailMessage,
): Promise<void> {
  if (settings.smtp_url) {
    await sendBySmtp(settings.smtp_url, message);
  } else if (settings.folder) {
    await storeInMailbox(settings.folder, message);
  } else {
    throw new MailError("Falta configurar o servidor SMTP.", true);
  }
}

async function sendBySmtp(url: string, { id, ...message }: MailMessage): Promise<void> {
  const transport = smtpTransport(url);
  try {
    const host = new URL(url).hostname || "localhost";
    await transport.sendMail({ ...message, messageId: `<${id.replace(/[^\w.-]/g, "-")}@${host}>` });
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    // 5xx is the server's last word on this message; wrong credentials are about all of them.
    const refused = (responseCode ?? 0) >= 500 && code !== "EAUTH";
    const said = responseCode ? `resposta ${responseCode}` : (code ?? "sem resposta");
    throw new MailError(`O servidor SMTP não aceitou a mensagem (${said}).`, refused);
  } finally {
    transport.close();
  }
}
