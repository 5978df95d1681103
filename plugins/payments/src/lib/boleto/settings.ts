import { defineSettings, getSettingsSource, type SettingsValues } from "@mestres/platform/lib/settings";
import { currentMercadoPagoClient } from "../mercadopago/settings";
import { currentEfiClient } from "../efi/settings";

const FIELDS = [
  {
    key: "provider",
    type: "select",
    label: { ptBR: "Quem emite", en: "Issued by" },
    default: "efi",
    options: [
      { value: "efi", label: { ptBR: "Efí Cobranças (com PIX no boleto)", en: "Efí Charges (PIX inside)" } },
      { value: "mercadopago", label: { ptBR: "Mercado Pago", en: "Mercado Pago" } },
    ],
  },
  {
    key: "due_days",
    type: "number",
    env: "BOLETO_DUE_DAYS",
    default: 3,
    min: 0,
    max: 60,
    label: { ptBR: "Vencimento em (dias corridos)", en: "Due in (calendar days)" },
    help: {
      ptBR: "Se cair em dia sem banco, vence no próximo dia útil.",
      en: "Moves to the next bank business day when banks are closed.",
    },
  },
  {
    key: "grace_days",
    type: "number",
    env: "BOLETO_GRACE_DAYS",
    default: 3,
    min: 0,
    max: 30,
    label: {
      ptBR: "Tolerância após o vencimento (dias úteis)",
      en: "Grace after the due date (business days)",
    },
    help: {
      ptBR: "O banco aceita o boleto até lá. Um dia útil depois, o pedido não pago é cancelado.",
      en: "Banks take it until then. The unpaid order is cancelled one business day later.",
    },
  },
  {
    key: "instructions",
    type: "string",
    default: "Não receber após a data-limite. Dúvidas: fale com a loja.",
    label: { ptBR: "Instruções no boleto", en: "Instructions on the boleto" },
    help: { ptBR: "Até 4 linhas de 100 letras.", en: "Up to 4 lines of 100 characters." },
  },
  {
    key: "minimum",
    type: "number",
    default: 500,
    min: 1,
    max: 1_000_000,
    label: { ptBR: "Valor mínimo (centavos)", en: "Smallest amount (centavos)" },
  },
  {
    key: "fee",
    type: "number",
    default: 0,
    min: 0,
    max: 100_000,
    label: { ptBR: "Tarifa por boleto pago (centavos)", en: "Fee per paid boleto (centavos)" },
    help: {
      ptBR: "A Efí não a informa pela API: está no seu contrato.",
      en: "Efí's API does not tell it: see your contract.",
    },
  },
  {
    key: "beneficiary_name",
    type: "string",
    env: "BOLETO_BENEFICIARY_NAME",
    default: "Mestres Café",
    label: { ptBR: "Beneficiário", en: "Beneficiary" },
    help: { ptBR: "Como sai impresso no boleto.", en: "As printed on the boleto." },
  },
  {
    key: "beneficiary_document",
    type: "string",
    env: "BOLETO_BENEFICIARY_DOCUMENT",
    label: { ptBR: "CNPJ ou CPF do beneficiário", en: "Beneficiary's CNPJ or CPF" },
  },
] as const;

export type BoletoSettings = SettingsValues<typeof FIELDS>;

/** The catalogue entry "boleto". Its test tries the provider that is chosen. */
export const boletoSettings = defineSettings({
  namespace: "boleto",
  label: { ptBR: "Boleto", en: "Boleto" },
  help: {
    ptBR: "Prazos e textos. As credenciais ficam na integração de quem emite.",
    en: "Deadlines and texts. Credentials belong to the issuer's integration.",
  },
  fields: FIELDS,
  async test(values: BoletoSettings) {
    const client = values.provider === "efi" ? await currentEfiClient() : await currentMercadoPagoClient();
    await client.authenticate();
    return { ok: true, message: "O emissor respondeu." };
  },
});

/** The values in force now. */
export function readBoletoSettings(): Promise<BoletoSettings> {
  return getSettingsSource().getValues(boletoSettings);
}
