import type { SettingsValues } from "@mestres/platform/lib/settings";

/** What the Correios publish for contract customers; sources differ, so a shop may set its own (see `readLimits`). */
const PARCEL = "30000;100x100x100;200";
const EXPRESS = "10000;100x100x100;200";
const MINI = "300;24x16x4;44";

/** What `use-cases/offer-services` does, and what it leaves to staff. */
const SWITCH_HELP = {
  ptBR:
    "Ao ligar, a opção de entrega é criada onde outro serviço dos Correios já é oferecido. A primeira você cria em " +
    "Configurações › Locais e envio.",
  en:
    "Switched on, its shipping option is created wherever another service of the Correios is offered. The first one " +
    "you create in Settings › Locations & Shipping.",
};

/** Switch, contract code and limits of one service. */
const service = <Id extends string>(id: Id, name: string, code: string, limits: string, enabled: boolean) =>
  [
    {
      key: `${id}_enabled` as const,
      type: "boolean" as const,
      default: enabled,
      label: { ptBR: `Oferecer ${name}`, en: `Offer ${name}` },
      help: SWITCH_HELP,
    },
    {
      key: `${id}_code` as const,
      type: "string" as const,
      default: code,
      pattern: "\\d{5}",
      label: { ptBR: `Código do ${name} no contrato`, en: `${name} code in the contract` },
    },
    {
      key: `${id}_limits` as const,
      type: "string" as const,
      default: limits,
      pattern: "[1-9]\\d{0,5};[1-9]\\d{0,2}x[1-9]\\d{0,2}x[1-9]\\d{0,2};[1-9]\\d{0,2}",
      label: { ptBR: `Limites do ${name}`, en: `${name} limits` },
      help: {
        ptBR: "Peso em g; lados em cm; soma dos lados em cm. Exemplo: 30000;100x100x100;200",
        en: "Weight in g; sides in cm; sum of the sides in cm. Example: 30000;100x100x100;200",
      },
    },
  ] as const;

/** The services sold, and what is asked of the Correios with each parcel. */
export const serviceFields = [
  ...service("pac", "PAC", "03298", PARCEL, true),
  ...service("sedex", "SEDEX", "03220", PARCEL, true),
  ...service("sedex10", "SEDEX 10", "03158", EXPRESS, false),
  ...service("sedex12", "SEDEX 12", "03140", EXPRESS, false),
  ...service("sedex_hoje", "SEDEX Hoje", "03204", EXPRESS, false),
  ...service("mini", "Mini Envios", "04227", MINI, false),
  {
    key: "declare_value",
    type: "select",
    default: "never",
    options: [
      { value: "never", label: { ptBR: "Nunca", en: "Never" } },
      {
        value: "above_insurance",
        label: { ptBR: "Só acima do seguro automático", en: "Only above the automatic insurance" },
      },
      { value: "always", label: { ptBR: "Sempre", en: "Always" } },
    ],
    label: { ptBR: "Valor declarado", en: "Declared value" },
    help: {
      ptBR: "Declara o valor dos itens de cada encomenda. Os Correios cobram por isso.",
      en: "Declares the worth of each parcel's items. The Correios charge for it.",
    },
  },
  {
    key: "automatic_insurance",
    type: "number",
    default: 25.63,
    min: 0,
    max: 10_000,
    label: { ptBR: "Seguro automático (R$)", en: "Automatic insurance (BRL)" },
    help: {
      ptBR: "O que os Correios cobrem sem custo; está na tabela do contrato.",
      en: "What the Correios cover at no cost; it stands in the contract's price list.",
    },
  },
  {
    key: "own_hand",
    type: "boolean",
    default: false,
    label: { ptBR: "Mão própria", en: "Deliver to the addressee only" },
  },
  {
    key: "receipt",
    type: "boolean",
    default: false,
    label: { ptBR: "Aviso de recebimento", en: "Receipt of delivery" },
  },
  {
    key: "refresh_rates",
    type: "boolean",
    default: true,
    label: {
      ptBR: "Atualizar a tabela de contingência toda noite",
      en: "Refresh the fallback price table every night",
    },
  },
] as const;

export type ServiceSettings = SettingsValues<typeof serviceFields>;
