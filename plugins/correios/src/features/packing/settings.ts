import type { SettingsValues } from "@mestres/platform/lib/settings";

/** Weights that packing goes by where neither box nor catalogue has one, and which orders are to be packed. */
export const packingFields = [
  {
    key: "packaging_grams",
    type: "number",
    default: 100,
    min: 0,
    max: 5000,
    label: { ptBR: "Peso da embalagem (g)", en: "Packaging weight (g)" },
  },
  {
    key: "default_item_grams",
    type: "number",
    default: 500,
    min: 1,
    max: 30_000,
    label: { ptBR: "Peso de um item sem peso cadastrado (g)", en: "Weight of an item that has none (g)" },
  },
  {
    key: "pack_while_owed",
    type: "boolean",
    default: false,
    label: { ptBR: "Embalar pedidos pagos em parte", en: "Pack orders that are partly paid" },
    help: {
      ptBR: "Um pedido que ficou mais caro depois de pago entra na lista de embalar antes de pagarem o resto. Desligado, ele espera.",
      en: "An order that became dearer after it was paid is on the packing list before the rest is paid. Off, it waits.",
    },
  },
] as const;

export type PackingSettings = SettingsValues<typeof packingFields>;
