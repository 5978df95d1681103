import type { SettingsValues } from "@mestres/platform/lib/settings";

/** Weights that packing goes by where neither box nor catalogue has one. */
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
] as const;

export type PackingSettings = SettingsValues<typeof packingFields>;
