import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { randomUUID } from "node:crypto";
import { MAIL_REFUSED, MailError } from "../../lib/mail/message";
import { sendMail } from "../../lib/mail/send";
import { readMailSettings } from "../../lib/mail/settings";
import { errorText } from "../../lib/error-text";

/**
 * E-mail for Medusa's notification module: by SMTP, or into a folder in demo. What
 * it sends is written by the caller (`content`); `data.message_id` keeps a
 * repeated attempt recognisable.
 */
class MailProviderService extends AbstractNotificationProviderService {
  static override identifier = "mail";

  /** @throws MedusaError `mail_refused` (for good; in the message too) | `mail_unavailable` (may go later) */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { to, content, data } = notification;
    const settings = await readMailSettings();
    const from = notification.from?.trim() || settings.from;
    if (!content?.subject || !content.html || !content.text || !from) {
      throw refused(from ? "A mensagem não tem assunto ou texto." : "Falta configurar o remetente.");
    }
    const id = typeof data?.message_id === "string" ? data.message_id : randomUUID();
    try {
      await sendMail(settings, {
        id,
        to,
        from,
        subject: content.subject,
        text: content.text,
        html: content.html,
      });
    } catch (error) {
      if (error instanceof MailError && error.permanent) {
        throw refused(error.message);
      }
      const reason = errorText(error);
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, reason, "mail_unavailable");
    }
    return { id };
  }
}

function refused(reason: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `${MAIL_REFUSED}: ${reason}`, MAIL_REFUSED);
}

export default MailProviderService;
