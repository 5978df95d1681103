/** What is sold: decides the label's layout and the words on a card. */
export const KINDS = ["single_origin", "blend", "decaf", "drip", "kit"] as const;
export type CoffeeKind = (typeof KINDS)[number];

/** Post-harvest processing, by the names Brazilian growers use. */
export const PROCESSES = ["natural", "cereja_descascado", "lavado", "honey", "fermentado"] as const;
export type CoffeeProcess = (typeof PROCESSES)[number];

/** Roast degrees, lightest first. */
export const ROASTS = ["clara", "media", "media_escura"] as const;
export type CoffeeRoast = (typeof ROASTS)[number];
