import { defineSettings, getSettingsSource, type SettingsValues } from "@mestres/platform/lib/settings";
import { pixError } from "../errors";
import { createPspClient, type PspClient } from "./client";
import { isPspProfile, PSP_PROFILES, type PspProfile } from "./profile";
import { FEE_FIELDS, PROFILE_FIELDS, WEBHOOK_FIELDS } from "./settings-fields";

const FIELDS = [
  {
    key: "profile",
    type: "select",
    label: { ptBR: "PSP", en: "PSP" },
    default: "efi",
    options: [
      { value: "efi", label: { ptBR: "Efí", en: "Efí" } },
      { value: "bacen", label: { ptBR: "Outro (padrão do Bacen)", en: "Other (Bacen's standard)" } },
    ],
  },
  {
    key: "base_url",
    type: "string",
    env: "PIX_BASE_URL",
    destination: true,
    required: true,
    pattern: "https?://.+",
    label: { ptBR: "Endereço da API", en: "API address" },
    help: { ptBR: "Sem /v2 no fim.", en: "Without /v2 at the end." },
  },
  {
    key: "client_id",
    type: "string",
    env: "PIX_CLIENT_ID",
    required: true,
    label: { ptBR: "Client ID", en: "Client ID" },
  },
  {
    key: "client_secret",
    type: "string",
    env: "PIX_CLIENT_SECRET",
    secret: true,
    required: true,
    label: { ptBR: "Client secret", en: "Client secret" },
  },
  {
    key: "chave",
    type: "string",
    env: "PIX_KEY",
    required: true,
    label: { ptBR: "Chave PIX", en: "PIX key" },
    help: { ptBR: "A chave que recebe.", en: "The key that receives." },
  },
  {
    key: "webhook_secret",
    type: "string",
    env: "PIX_WEBHOOK_SECRET",
    secret: true,
    required: true,
    pattern: "[A-Za-z0-9_-]{16,}",
    label: { ptBR: "Segredo do webhook", en: "Webhook secret" },
    help: {
      ptBR: "Letras, números, - e _; ao menos 16. Depois de trocar, registre o webhook de novo.",
      en: "Letters, digits, - and _; at least 16. Register the webhook again after a change.",
    },
  },
  {
    key: "certificate",
    type: "string",
    env: "PIX_CERTIFICATE",
    secret: true,
    label: { ptBR: "Certificado (PEM)", en: "Certificate (PEM)" },
    help: { ptBR: "Para PSPs que exigem mTLS.", en: "For PSPs that demand mTLS." },
  },
  {
    key: "certificate_key",
    type: "string",
    env: "PIX_CERTIFICATE_KEY",
    secret: true,
    label: { ptBR: "Chave do certificado (PEM)", en: "Certificate key (PEM)" },
  },
  {
    key: "merchant_name",
    type: "string",
    env: "PIX_MERCHANT_NAME",
    default: "MESTRES CAFE",
    label: { ptBR: "Nome do recebedor", en: "Merchant name" },
    help: {
      ptBR: "Usado só quando o PSP não devolve o copia e cola.",
      en: "Only used when the PSP answers no copia e cola.",
    },
  },
  {
    key: "merchant_city",
    type: "string",
    env: "PIX_MERCHANT_CITY",
    default: "SAO PAULO",
    label: { ptBR: "Cidade do recebedor", en: "Merchant city" },
  },
  {
    key: "expiration_seconds",
    type: "number",
    env: "PIX_EXPIRATION_SECONDS",
    default: 1800,
    min: 1,
    max: 86_400,
    label: { ptBR: "Validade do código (segundos)", en: "Code lifetime (seconds)" },
  },
  {
    key: "order_timeout_seconds",
    type: "number",
    env: "PIX_ORDER_TIMEOUT_SECONDS",
    default: 7200,
    min: 1,
    max: 604_800,
    label: { ptBR: "Cancelar pedido não pago após (segundos)", en: "Cancel unpaid order after (seconds)" },
  },
  ...PROFILE_FIELDS,
  ...WEBHOOK_FIELDS,
  ...FEE_FIELDS,
] as const;

export type PixSettings = SettingsValues<typeof FIELDS>;

/** The catalogue entry "pix". Its test asks the PSP for a token and for the registered webhook. */
export const pixSettings = defineSettings({
  namespace: "pix",
  label: { ptBR: "PIX", en: "PIX" },
  help: {
    ptBR: "Qualquer PSP que fale a API PIX v2 do Banco Central.",
    en: "Any PSP that speaks Banco Central's PIX API v2.",
  },
  fields: FIELDS,
  async test(values: PixSettings) {
    const client = pspClientFor(values);
    await client.authenticate();
    const webhook = await client.findWebhook();
    return {
      ok: true,
      message: webhook
        ? "Conexão feita e webhook registrado."
        : "Conexão feita. Falta registrar o webhook: Configurações › PIX.",
    };
  },
});

/** The values in force now. */
export function readPixSettings(): Promise<PixSettings> {
  return getSettingsSource().getValues(pixSettings);
}

/** The chosen profile with what this PSP does in another way. */
function profileOf(values: PixSettings): PspProfile {
  const profile: PspProfile = PSP_PROFILES[isPspProfile(values.profile) ? values.profile : "bacen"];
  const { token_path: tokenPath, api_path: apiPath, token_body: tokenBody, scope } = values;
  return {
    ...profile,
    // With mTLS at our proxy the PSP is to present its certificate.
    ...(values.webhook_auth === "header" ? { webhookHeaders: undefined } : {}),
    ...(tokenPath ? { tokenPath } : {}),
    ...(apiPath ? { apiPath } : {}),
    ...(tokenBody === "json" || tokenBody === "form" ? { tokenBody } : {}),
    ...(scope ? { scope } : {}),
  };
}

let last: { key: string; client: PspClient } | undefined;

/**
 * The client for these settings. The last one is kept while they stay the
 * same, with its token and circuit.
 *
 * @throws MedusaError `pix_not_configured`, naming what is missing.
 */
export function pspClientFor(values: PixSettings): PspClient {
  const { base_url: baseUrl, client_id: clientId, client_secret: clientSecret, chave } = values;
  if (!baseUrl || !clientId || !clientSecret || !chave) {
    const missing = FIELDS.filter(
      (field) =>
        ["base_url", "client_id", "client_secret", "chave"].includes(field.key) && !values[field.key],
    );
    throw pixError(
      "UNEXPECTED_STATE",
      "pix_not_configured",
      `PIX sem configuração: falta ${missing.map((field) => field.label.ptBR).join(", ")}.`,
    );
  }
  const account = {
    profile: profileOf(values),
    baseUrl,
    clientId,
    clientSecret,
    chave,
    certificate: values.certificate,
    certificateKey: values.certificate_key,
    fee: { percent: values.fee_percent, fixed: values.fee_fixed },
  };
  const key = JSON.stringify(account);
  if (last?.key !== key) {
    last = { key, client: createPspClient(account) };
  }
  return last.client;
}

/** The client for the settings in force. @throws MedusaError `pix_not_configured` */
export async function currentPspClient(): Promise<PspClient> {
  return pspClientFor(await readPixSettings());
}
