import { defineSettings, getSettingsSource, type SettingsValues } from "@mestres/platform/lib/settings";

const fields = [
  {
    key: "auto_approve_up_to",
    type: "number",
    default: 50_000,
    min: 0,
    max: 10_000_000,
    label: {
      ptBR: "Aprovar desistências sozinho até (centavos)",
      en: "Approve withdrawals by itself up to (centavos)",
    },
    help: {
      ptBR: "Desistência em até 7 dias da entrega (CDC, art. 49). Acima disto, e nos outros motivos, a equipe decide.",
      en: "Withdrawal within 7 days of delivery (CDC, art. 49). Above this, and for other reasons, staff decides.",
    },
  },
  {
    key: "refund_when",
    type: "select",
    default: "received",
    options: [
      { value: "posted", label: { ptBR: "Quando o cliente posta", en: "When the shopper posts it" } },
      { value: "received", label: { ptBR: "Quando os itens chegam", en: "When the items arrive" } },
    ],
    label: { ptBR: "Devolver o dinheiro", en: "Give the money back" },
  },
  {
    key: "code_days",
    type: "number",
    default: 10,
    min: 1,
    max: 30,
    label: { ptBR: "Validade do código de postagem (dias)", en: "The posting code is valid for (days)" },
  },
  {
    key: "service_code",
    type: "string",
    default: "03301",
    pattern: "\\d{5}",
    label: { ptBR: "Código do serviço reverso no contrato", en: "Reverse service code in the contract" },
    help: { ptBR: "PAC reverso 03301, SEDEX reverso 03247.", en: "PAC reverse 03301, SEDEX reverse 03247." },
  },
] as const;

export type ReturnSettings = SettingsValues<typeof fields>;

/** How returns are decided and paid, edited in the admin under "Integrações". */
export const returnSettings = defineSettings({
  namespace: "correios-returns",
  label: { ptBR: "Devoluções", en: "Returns" },
  help: {
    ptBR: "Logística reversa dos Correios, com a conta da integração “Correios”.",
    en: "The Correios' reverse logistics, with the account of the “Correios” integration.",
  },
  fields,
});

/** The values in force now. */
export function readReturnSettings(): Promise<ReturnSettings> {
  return getSettingsSource().getValues(returnSettings);
}
