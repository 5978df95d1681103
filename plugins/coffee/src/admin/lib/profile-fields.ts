import { KINDS, PROCESSES, ROASTS } from "../../lib/coffee-terms";

/** The form's fields about the coffee itself, in the order they are shown. */
export const COFFEE_FIELDS = [
  "kind",
  "roast",
  "process",
  "harvest",
  "region",
  "state",
  "producer",
  "variety",
  "altitude_m",
  "sca_score",
  "net_content",
  "notes",
] as const;

/** The form's fields about the suggested recipe. */
export const BREWING_FIELDS = ["method", "dose_g", "water_ml", "temp_c", "time_s", "text"] as const;

export type Field = (typeof COFFEE_FIELDS)[number] | (typeof BREWING_FIELDS)[number];

/** A list to choose from: its values, and the group of their names under `mestresCoffee`. */
export type Choices = { values: readonly string[]; group: string; optional?: boolean };

/** How a field is entered; one line of text where nothing is said. */
export type Control = {
  choices?: Choices;
  numeric?: boolean;
  multiline?: boolean;
  /** Takes a whole row where others share one. */
  wide?: boolean;
};

export const CONTROLS: Partial<Record<Field, Control>> = {
  kind: { choices: { values: KINDS, group: "kinds" } },
  roast: { choices: { values: ROASTS, group: "roasts" } },
  process: { choices: { values: PROCESSES, group: "processes", optional: true } },
  altitude_m: { numeric: true },
  sca_score: { numeric: true },
  producer: { wide: true },
  notes: { wide: true },
  dose_g: { numeric: true },
  water_ml: { numeric: true },
  temp_c: { numeric: true },
  time_s: { numeric: true },
  text: { multiline: true, wide: true },
};

/** The id of a field's control, by which the form finds it. */
export function fieldId(field: Field): string {
  return `coffee-${field}`;
}
