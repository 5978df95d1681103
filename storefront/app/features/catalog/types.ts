/** Facts as GET /store/coffees answers them. Money is integer centavos, weight integer grams. */
export type Palette = { ground: string; ink: string; accent: string };

export type LabelImage = { format: "avif" | "webp"; width: number; height: number; url: string };

export type CoffeeCardFacts = {
  id: string;
  handle: string;
  title: string;
  subtitle: string | null;
  kind: "single_origin" | "blend" | "decaf" | "drip" | "kit";
  kind_label: string;
  region: string | null;
  state: string | null;
  producer: string | null;
  process: string | null;
  process_label: string | null;
  roast: string | null;
  roast_label: string | null;
  altitude_m: number | null;
  sca_score: number | null;
  notes: string[];
  price_from: number | null;
  compare_at: number | null;
  available: boolean;
  palette: Palette | null;
  label_images: LabelImage[];
};

export type Brewing = {
  method: string;
  dose_g: number | null;
  water_ml: number | null;
  temp_c: number | null;
  time_s: number | null;
  text: string | null;
};

export type Variant = {
  id: string;
  sku: string | null;
  title: string;
  weight_grams: number | null;
  weight_label: string | null;
  grind: string | null;
  grind_label: string | null;
  price: number | null;
  compare_at: number | null;
  available: boolean;
  /** Bags left, capped at 20 by the backend; null when stock is not counted. */
  stock: number | null;
};

export type CoffeeFacts = CoffeeCardFacts & {
  description: string | null;
  variety: string | null;
  harvest: string | null;
  brewing: Brewing | null;
  variants: Variant[];
  related: CoffeeCardFacts[];
};

export type FacetValue = { value: string; label: string; count: number };

export type Facets = {
  process: FacetValue[];
  roast: FacetValue[];
  origin: FacetValue[];
  notes: FacetValue[];
  /** Centavos; null when nothing has a price. */
  price: { min: number | null; max: number | null };
};

export type CoffeeListAnswer = {
  coffees: CoffeeCardFacts[];
  count: number;
  limit: number;
  offset: number;
  facets: Facets;
};

/** The colours of one coffee on our pages, readable on the light and on the dark ground. */
export type Tint = { light: string; dark: string; ground: string; ink: string };

/** A picture in every size and format the label exists in, on our own origin. */
export type Picture = { avif: string; webp: string; src: string; width: number; height: number };

/** A coffee as pages show it. */
export type CoffeeCard = Omit<CoffeeCardFacts, "palette" | "label_images"> & {
  tint: Tint;
  picture: Picture | null;
};

export type Coffee = Omit<CoffeeFacts, "palette" | "label_images" | "related"> & {
  tint: Tint;
  picture: Picture | null;
  related: CoffeeCard[];
};
