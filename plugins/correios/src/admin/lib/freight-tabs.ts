/**
 * The tabs of Settings › Frete, in their order. A name is also the address (`?view=name`) and the key of the tab's
 * title, `mestresShipping.settings.tabs.name`; its component stands in components/freight-settings/tabs.ts.
 */
export const FREIGHT_TABS = [
  "boxes",
  "areas",
  "points",
  "rules",
  "rates",
  "estimates",
] as const satisfies readonly string[];

export type FreightTab = (typeof FREIGHT_TABS)[number];
