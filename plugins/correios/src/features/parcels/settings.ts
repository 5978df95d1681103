import type { SettingsValues } from "@mestres/platform/lib/settings";

/** Who sends, as it stands on labels; part of the Correios' settings. Its CEP is the origin's. */
export const senderFields = [
  {
    key: "sender_name",
    type: "string",
    env: "CORREIOS_SENDER_NAME",
    pattern: ".{3,50}",
    label: { ptBR: "Remetente: nome ou razão social", en: "Sender: name" },
    help: { ptBR: "Como sai na etiqueta.", en: "As printed on labels." },
  },
  {
    key: "sender_document",
    type: "string",
    env: "CORREIOS_SENDER_DOCUMENT",
    label: { ptBR: "Remetente: CNPJ ou CPF", en: "Sender: CNPJ or CPF" },
  },
  {
    key: "sender_phone",
    type: "string",
    env: "CORREIOS_SENDER_PHONE",
    label: { ptBR: "Remetente: telefone com DDD", en: "Sender: phone with area code" },
  },
  {
    key: "sender_email",
    type: "string",
    env: "CORREIOS_SENDER_EMAIL",
    pattern: "\\S+@\\S+\\.\\S+",
    label: { ptBR: "Remetente: e-mail", en: "Sender: e-mail" },
  },
  {
    key: "sender_street",
    type: "string",
    env: "CORREIOS_SENDER_STREET",
    pattern: ".{1,50}",
    label: { ptBR: "Remetente: rua", en: "Sender: street" },
  },
  {
    key: "sender_number",
    type: "string",
    env: "CORREIOS_SENDER_NUMBER",
    pattern: ".{1,6}",
    label: { ptBR: "Remetente: número", en: "Sender: number" },
    help: { ptBR: "S/N quando não houver.", en: "S/N when there is none." },
  },
  {
    key: "sender_complement",
    type: "string",
    env: "CORREIOS_SENDER_COMPLEMENT",
    pattern: ".{0,30}",
    label: { ptBR: "Remetente: complemento", en: "Sender: address line 2" },
  },
  {
    key: "sender_district",
    type: "string",
    env: "CORREIOS_SENDER_DISTRICT",
    pattern: ".{1,30}",
    label: { ptBR: "Remetente: bairro", en: "Sender: district" },
  },
  {
    key: "sender_city",
    type: "string",
    env: "CORREIOS_SENDER_CITY",
    pattern: ".{1,30}",
    label: { ptBR: "Remetente: cidade", en: "Sender: city" },
  },
  {
    key: "sender_state",
    type: "string",
    env: "CORREIOS_SENDER_STATE",
    pattern: "[A-Za-z]{2}",
    label: { ptBR: "Remetente: UF", en: "Sender: state" },
  },
] as const;

export type SenderSettings = SettingsValues<typeof senderFields>;
