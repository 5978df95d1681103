import type { CoffeeKind, CoffeeProcess } from "../coffee";

/** Everything a label is drawn from. */
export type LabelData = {
  handle: string;
  title: string;
  kind: CoffeeKind;
  region: string;
  state?: string | null;
  process?: CoffeeProcess | null;
  /** Metres above the sea. */
  altitude_m?: number | null;
  sca_score?: number | null;
  notes: readonly string[];
  /** For example "250 g". */
  net_content: string;
};
