import { defineSettings, getSettingsSource, type SettingsValues } from "../settings";
import { smtpTransport } from "./smtp";

const FIELDS = [
  {
    key: "smtp_url",
    type: "string",
    env: "SMTP_URL",
    secret: true,
    pattern: "smtps?://.+",
    label: { ptBR: "Servidor SMTP", en: "SMTP server" },
    help: {
      ptBR: "smtps://usuario:senha@servidor:465 ou smtp://… na porta 587. Fica cifrado.",
      en: "smtps://user:password@server:465, or smtp://… on port 587. Kept encrypted.",
    },
  },
  {
    key: "from",
    type: "string",
    env: "MAIL_FROM",
    required: true,
    pattern: ".*[^\\s<>@]+@[^\\s<>@]+>?",
    label: { ptBR: "Remetente", en: "Sender" },
    help: { ptBR: "Nome da Loja <pedidos@loja.com.br>", en: "Shop's Name <orders@shop.com>" },
  },
  {
    key: "folder",
    type: "string",
    env: "MAIL_FOLDER",
    demoOnly: true,
    label: { ptBR: "Pasta de mensagens", en: "Message folder" },
    help: {
      ptBR: "Sem servidor SMTP, cada mensagem vira um arquivo aqui. Para demonstração.",
      en: "Without an SMTP server each message becomes a file here. For demonstrations.",
    },
  },
] as const;

export type MailSettings = SettingsValues<typeof FIELDS>;

/** The catalogue entry "mail". Its test logs in at the SMTP server without sending anything. */
export const mailSettings = defineSettings({
  namespace: "mail",
  label: { ptBR: "E-mail", en: "E-mail" },
  help: {
    ptBR: "Por onde saem as mensagens da loja aos clientes.",
    en: "How the shop's messages reach its customers.",
  },
  fields: FIELDS,
  async test(values: MailSettings) {
    if (!values.smtp_url) {
      return values.folder
        ? { ok: true, message: `Sem servidor SMTP: as mensagens vão para a pasta ${values.folder}.` }
        : { ok: false, message: "Sem servidor SMTP: nenhum e-mail é enviado." };
    }
    const transport = smtpTransport(values.smtp_url);
    try {
      await transport.verify();
      return { ok: true, message: "O servidor SMTP aceitou a conexão." };
    } catch (error) {
      const { code } = error as { code?: string };
      return { ok: false, message: `O servidor SMTP não aceitou a conexão${code ? ` (${code})` : ""}.` };
    } finally {
      transport.close();
    }
  },
});

/** The values in force now. */
export function readMailSettings(): Promise<MailSettings> {
  return getSettingsSource().getValues(mailSettings);
}

/** Whether a message would go anywhere. */
export function isMailReady({ smtp_url: smtpUrl, folder, from }: MailSettings): boolean {
  return Boolean(from && (smtpUrl || folder));
}
