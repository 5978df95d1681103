import {
  getSettingsSource,
  type SettingsDefinition,
  type SettingsValues,
} from "@mestres/platform/lib/settings";
import { serviceFields } from "./features/services/settings";
import { packingFields } from "./features/packing/settings";
import { trackingFields } from "./features/tracking/settings";
import { senderFields } from "./features/parcels/settings";

const fields = [
  {
    key: "base_url",
    type: "string",
    env: "CORREIOS_BASE_URL",
    destination: true,
    default: "https://api.correios.com.br",
    pattern: "https?://\\S+",
    label: { ptBR: "Endereço da API", en: "API address" },
  },
  {
    key: "user",
    type: "string",
    env: "CORREIOS_USER",
    required: true,
    label: { ptBR: "Usuário (idCorreios)", en: "User (idCorreios)" },
  },
  {
    key: "access_code",
    type: "string",
    secret: true,
    env: "CORREIOS_ACCESS_CODE",
    required: true,
    label: { ptBR: "Código de acesso às APIs", en: "API access code" },
    help: {
      ptBR: "Gerado no Correios Web Services (CWS), em “Gestão de acesso a APIs”.",
      en: "Created at Correios Web Services (CWS), under “Gestão de acesso a APIs”.",
    },
  },
  {
    key: "posting_card",
    type: "string",
    env: "CORREIOS_POSTING_CARD",
    required: true,
    pattern: "\\d{1,10}",
    label: { ptBR: "Cartão de postagem", en: "Posting card" },
  },
  {
    key: "origin_cep",
    type: "string",
    env: "CORREIOS_ORIGIN_CEP",
    required: true,
    pattern: "\\d{5}-?\\d{3}",
    label: { ptBR: "CEP de origem", en: "Origin CEP" },
    help: { ptBR: "De onde os pedidos são postados.", en: "Where orders are posted." },
  },
  ...serviceFields,
  {
    key: "handling_days",
    type: "number",
    default: 1,
    min: 0,
    max: 60,
    label: { ptBR: "Dias úteis de preparo", en: "Handling time in business days" },
    help: { ptBR: "Somados ao prazo dos Correios.", en: "Added to the time the Correios take." },
  },
  ...packingFields,
  ...trackingFields,
  ...senderFields,
] as const;

export type CorreiosSettings = SettingsValues<typeof fields>;

/**
 * Contract and posting data of the Correios, edited in the admin under "Integrações". The driver adds the connection
 * test and enters it into the catalogue, see `drivers/correios/integration.ts`.
 */
export const correiosSettings: Omit<SettingsDefinition<typeof fields>, "test"> = {
  namespace: "correios",
  label: { ptBR: "Correios", en: "Correios (Brazilian post)" },
  fields,
};

/** The settings in force. */
export function readSettings(): Promise<CorreiosSettings> {
  return getSettingsSource().getValues(correiosSettings);
}
