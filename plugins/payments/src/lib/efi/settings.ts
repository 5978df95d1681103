import { defineSettings, getSettingsSource, type SettingsValues } from "@mestres/platform/lib/settings";
import { boletoError } from "../boleto/errors";
import { createEfiClient, type EfiClient } from "./client";

const FIELDS = [
  {
    key: "base_url",
    type: "string",
    env: "EFI_CHARGES_BASE_URL",
    destination: true,
    required: true,
    pattern: "https?://.+",
    label: { ptBR: "Endereço da API Cobranças", en: "Charges API address" },
    help: { ptBR: "Sem /v1 no fim.", en: "Without /v1 at the end." },
  },
  {
    key: "client_id",
    type: "string",
    env: "EFI_CHARGES_CLIENT_ID",
    required: true,
    label: { ptBR: "Client ID", en: "Client ID" },
  },
  {
    key: "client_secret",
    type: "string",
    env: "EFI_CHARGES_CLIENT_SECRET",
    secret: true,
    required: true,
    label: { ptBR: "Client secret", en: "Client secret" },
  },
  {
    key: "webhook_secret",
    type: "string",
    env: "EFI_CHARGES_WEBHOOK_SECRET",
    secret: true,
    required: true,
    pattern: "[A-Za-z0-9_-]{16,}",
    label: { ptBR: "Segredo do webhook", en: "Webhook secret" },
    help: {
      ptBR: "Letras, números, - e _; ao menos 16. Vai no endereço de aviso de cada boleto novo.",
      en: "Letters, digits, - and _; at least 16. Part of the address that each new boleto reports to.",
    },
  },
] as const;

export type EfiChargesSettings = SettingsValues<typeof FIELDS>;

/** The catalogue entry "efi-cobrancas". Its test asks for a token. */
export const efiChargesSettings = defineSettings({
  namespace: "efi-cobrancas",
  label: { ptBR: "Efí Cobranças (boleto)", en: "Efí Charges (boleto)" },
  help: {
    ptBR: "Boletos registrados com PIX dentro. Não precisa de certificado.",
    en: "Registered boletos with a PIX inside. Needs no certificate.",
  },
  fields: FIELDS,
  async test(values: EfiChargesSettings) {
    await efiClientFor(values).authenticate();
    return {
      ok: true,
      message: values.webhook_secret ? "Conexão feita." : "Conexão feita. Falta o segredo do webhook.",
    };
  },
});

/** The values in force now. */
export function readEfiChargesSettings(): Promise<EfiChargesSettings> {
  return getSettingsSource().getValues(efiChargesSettings);
}

let last: { key: string; client: EfiClient } | undefined;

/**
 * The client for these settings; the last one is kept while they stay the same,
 * with its token and circuit.
 *
 * @throws MedusaError `boleto_not_configured`, naming what is missing
 */
export function efiClientFor(values: EfiChargesSettings): EfiClient {
  const { base_url: baseUrl, client_id: clientId, client_secret: clientSecret } = values;
  if (!baseUrl || !clientId || !clientSecret) {
    const missing = FIELDS.filter(({ key }) => key !== "webhook_secret" && !values[key]);
    throw boletoError(
      "UNEXPECTED_STATE",
      "boleto_not_configured",
      `Efí Cobranças sem configuração: falta ${missing.map(({ label }) => label.ptBR).join(", ")}.`,
    );
  }
  const account = { baseUrl, clientId, clientSecret };
  const key = JSON.stringify(account);
  if (last?.key !== key) {
    last = { key, client: createEfiClient(account) };
  }
  return last.client;
}

/** The client for the settings in force. @throws MedusaError `boleto_not_configured` */
export async function currentEfiClient(): Promise<EfiClient> {
  return efiClientFor(await readEfiChargesSettings());
}
