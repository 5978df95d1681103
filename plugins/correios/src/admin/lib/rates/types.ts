/** Who said what a line costs: the Correios, staff's file, or the prices that a shop starts with. */
export const RATE_SOURCES = ["api", "csv", "seed"] as const;
export type RateSource = (typeof RATE_SOURCES)[number];

export const ESTIMATE_STATES = ["pending", "known", "refused"] as const;
export type EstimateState = (typeof ESTIMATE_STATES)[number];

/** A line of the fallback table. Grams, centavos, business days. */
export type Rate = {
  id: string;
  service: string;
  cep_start: string;
  cep_end: string;
  max_grams: number;
  amount: number;
  days: number;
  source: RateSource;
  refreshed_at: string;
};

/** A filling of the table from the API. */
export type Refresh = {
  state: "running" | "done" | "failed";
  step: number;
  steps: number;
  written: number;
  refused: number;
  problem: string | null;
  started_at: string;
  finished_at: string | null;
};

export type ServiceCoverage = {
  service: string;
  name: string;
  enabled: boolean;
  lines: number;
  regions: number;
  of: number;
  missing: string[];
  refreshed_at: string | null;
};

export type RatesStatus = {
  refresh: Refresh | null;
  /** When a filling last came to its end. */
  refreshed_at: string | null;
  services: ServiceCoverage[];
};

/** What an import would do, or what is wrong with its file. */
export type RatesPreview = {
  lines: number;
  services: { service: string; lines: number; replaces: number }[];
  problems: { line: number; column: string | null; value: string | null; message: string }[];
  more: number;
};

/** A freight that was sold at an estimated price. Centavos; `difference` above 0 is the shop's loss. */
export type Estimate = {
  id: string;
  order_id: string;
  display_id: number | null;
  service: string;
  cep: string;
  parcels: number;
  charged: number;
  estimated: number;
  real: number | null;
  difference: number | null;
  state: EstimateState;
  problem: string | null;
  sold_at: string;
};

export type EstimateSums = {
  orders: number;
  known: number;
  charged: number;
  estimated: number;
  real: number;
  difference: number;
};

export type EstimateDay = EstimateSums & { day: string };
