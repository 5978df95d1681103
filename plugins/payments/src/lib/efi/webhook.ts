import type { MedusaContainer } from "@medusajs/framework/types";
import { timingSafeEqualText } from "@mestres/platform/lib/crypto";
import { boletoError } from "../boleto/errors";
import { chargesOf } from "../charges/context";
import type { WebhookIntake } from "../charges/receive-webhook";
import { readEfiChargesSettings, type EfiChargesSettings } from "./settings";

/** A UUID in practice; whatever it is, it goes into an address. */
const TOKEN = /^[A-Za-z0-9-]{8,100}$/;

/**
 * The address that a boleto reports to, secret included.
 *
 * @param backendUrl public address of this backend
 * @throws MedusaError `boleto_not_configured` without a webhook secret
 */
export function efiWebhookUrl(
  backendUrl: string,
  { webhook_secret: secret }: Pick<EfiChargesSettings, "webhook_secret">,
): string {
  if (!secret) {
    throw boletoError(
      "UNEXPECTED_STATE",
      "boleto_not_configured",
      "Efí Cobranças sem configuração: falta o segredo do webhook.",
    );
  }
  return `${backendUrl.replace(/\/+$/, "")}/hooks/efi?hmac=${encodeURIComponent(secret)}`;
}

/** Efí posts a form with nothing but a token; who knows the secret in the address is Efí. */
export const efiWebhook: WebhookIntake = {
  provider: "efi",

  async authenticate(req) {
    const { webhook_secret: secret } = await readEfiChargesSettings();
    const given = req.query.hmac;
    return secret && typeof given === "string" && timingSafeEqualText(given, secret)
      ? undefined
      : {
          reason: "forged",
          status: 401,
          code: "webhook_unauthorized",
          message: "Aviso da Efí sem a autenticação combinada.",
        };
  },

  async read(req, body) {
    const token = new URLSearchParams(body.toString("utf8")).get("notification") ?? "";
    if (!TOKEN.test(token)) {
      return {
        reason: "garbage",
        status: 400,
        code: "webhook_invalid",
        message: "Aviso da Efí sem o token esperado.",
      };
    }
    const round = await roundOf(req.scope, token);
    return [
      {
        provider: "efi",
        dedupeKey: `efi:${token}:${round}`,
        externalId: token,
        raw: { notification: token },
      },
    ];
  },
};

/**
 * A charge keeps one token for life, so copies and news look alike. Copies that
 * arrive before the first one is looked at are one; whatever comes after that
 * may be news.
 */
async function roundOf(container: MedusaContainer, token: string): Promise<number> {
  const [, looked] = await chargesOf(container).listAndCountPaymentNotifications(
    { provider: "efi", external_id: token, attempts: { $gt: 0 } },
    { select: ["id"], take: 1 },
  );
  return looked;
}
