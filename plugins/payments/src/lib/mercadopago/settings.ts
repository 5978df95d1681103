import { defineSettings, getSettingsSource, type SettingsValues } from "@mestres/platform/lib/settings";
import { createMercadoPagoClient, type MercadoPagoClient } from "./client";
import { mercadoPagoError } from "./errors";

const FIELDS = [
  {
    key: "base_url",
    type: "string",
    env: "MERCADOPAGO_BASE_URL",
    destination: true,
    default: "https://api.mercadopago.com",
    pattern: "https?://.+",
    label: { ptBR: "Endereço da API", en: "API address" },
  },
  {
    key: "access_token",
    type: "string",
    env: "MERCADOPAGO_ACCESS_TOKEN",
    secret: true,
    required: true,
    label: { ptBR: "Access token", en: "Access token" },
    help: {
      ptBR: "Em Suas integrações › Credenciais. Fica cifrado.",
      en: "Under Your integrations › Credentials. Kept encrypted.",
    },
  },
  {
    key: "public_key",
    type: "string",
    env: "MERCADOPAGO_PUBLIC_KEY",
    required: true,
    label: { ptBR: "Public key", en: "Public key" },
    help: {
      ptBR: "O navegador do cliente a usa para cifrar o cartão.",
      en: "The shopper's browser uses it to seal the card.",
    },
  },
  {
    key: "webhook_secret",
    type: "string",
    env: "MERCADOPAGO_WEBHOOK_SECRET",
    secret: true,
    required: true,
    label: { ptBR: "Assinatura secreta do webhook", en: "Webhook signing secret" },
    help: {
      ptBR: "Em Suas integrações › Webhooks, com o endereço /hooks/mercadopago e os eventos Pagamentos e Contestações.",
      en: "Under Your integrations › Webhooks, with address /hooks/mercadopago and events Payments and Chargebacks.",
    },
  },
  {
    key: "js_url",
    type: "string",
    env: "MERCADOPAGO_JS_URL",
    destination: true,
    default: "https://sdk.mercadopago.com/js/v2",
    pattern: "https?://.+",
    label: { ptBR: "Endereço do MercadoPago.js", en: "MercadoPago.js address" },
  },
] as const;

export type MercadoPagoSettings = SettingsValues<typeof FIELDS>;

/** The catalogue entry "mercadopago". Its test makes a call that needs the access token. */
export const mercadoPagoSettings = defineSettings({
  namespace: "mercadopago",
  label: { ptBR: "Mercado Pago", en: "Mercado Pago" },
  help: {
    ptBR: "Cartões e, se escolhido, boletos. O número do cartão nunca passa pela loja.",
    en: "Cards and, if chosen, boletos. The card number never passes through the shop.",
  },
  fields: FIELDS,
  async test(values: MercadoPagoSettings) {
    await mercadoPagoClientFor(values).authenticate();
    return {
      ok: true,
      message: values.webhook_secret
        ? "Conexão feita."
        : "Conexão feita. Falta a assinatura secreta do webhook.",
    };
  },
});

/** The values in force now. */
export function readMercadoPagoSettings(): Promise<MercadoPagoSettings> {
  return getSettingsSource().getValues(mercadoPagoSettings);
}

/** Whether cards can be offered: both credentials are there. */
export function isMercadoPagoReady(values: MercadoPagoSettings): boolean {
  return Boolean(values.access_token && values.public_key);
}

let last: { key: string; client: MercadoPagoClient } | undefined;

/**
 * The client for these settings; the last one is kept while they stay the same,
 * with its circuit.
 *
 * @throws MedusaError `mercadopago_not_configured`
 */
export function mercadoPagoClientFor(values: MercadoPagoSettings): MercadoPagoClient {
  const { base_url: baseUrl, access_token: accessToken, public_key: publicKey } = values;
  if (!accessToken) {
    throw mercadoPagoError(
      "UNEXPECTED_STATE",
      "mercadopago_not_configured",
      "Mercado Pago sem configuração: falta o access token.",
    );
  }
  const account = { baseUrl, accessToken, publicKey };
  const key = JSON.stringify(account);
  if (last?.key !== key) {
    last = { key, client: createMercadoPagoClient(account) };
  }
  return last.client;
}

/** The client for the settings in force. @throws MedusaError `mercadopago_not_configured` */
export async function currentMercadoPagoClient(): Promise<MercadoPagoClient> {
  return mercadoPagoClientFor(await readMercadoPagoSettings());
}
