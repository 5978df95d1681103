import { z } from "@medusajs/framework/zod";
import {
  KINDS,
  PROCESSES,
  ROASTS,
  type CoffeeKind,
  type CoffeeProcess,
  type CoffeeRoast,
} from "./coffee-terms";

export * from "./coffee-terms";

export const KIND_LABELS: Record<CoffeeKind, string> = {
  single_origin: "Origem única",
  blend: "Blend",
  decaf: "Descafeinado",
  drip: "Drip bag",
  kit: "Kit",
};

export const PROCESS_LABELS: Record<CoffeeProcess, string> = {
  natural: "Natural",
  cereja_descascado: "Cereja descascado",
  lavado: "Lavado",
  honey: "Honey",
  fermentado: "Fermentação controlada",
};

export const ROAST_LABELS: Record<CoffeeRoast, string> = {
  clara: "Torra clara",
  media: "Torra média",
  media_escura: "Torra média-escura",
};

/** A suggested recipe. Grams, millilitres, °C and seconds. */
export const brewingSchema = z.object({
  method: z.string().trim().min(1).max(60),
  dose_g: z.number().positive().max(500),
  water_ml: z.number().int().positive().max(5000),
  temp_c: z.number().int().min(0).max(100),
  time_s: z.number().int().positive().max(172_800),
  text: z.string().trim().max(1000),
});
export type Brewing = z.infer<typeof brewingSchema>;

const optionalText = z.string().trim().max(160).nullish();

/** What a person may write about a coffee; units: metres, SCA points, grams. */
export const coffeeProfileSchema = z.object({
  kind: z.enum(KINDS),
  region: z.string().trim().min(1).max(80),
  /** Two-letter code of the Brazilian state, null when the beans come from several. */
  state: z
    .string()
    .trim()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  producer: optionalText,
  variety: optionalText,
  process: z.enum(PROCESSES).nullish(),
  altitude_m: z.number().int().min(0).max(3000).nullish(),
  harvest: z.string().trim().max(40).nullish(),
  sca_score: z.number().min(0).max(100).nullish(),
  roast: z.enum(ROASTS),
  notes: z.array(z.string().trim().min(1).max(40)).min(1).max(6),
  brewing: brewingSchema.nullish(),
  /** Printed on the label, e.g. "250 g" or "10 sachês de 10 g". */
  net_content: z.string().trim().min(1).max(40),
});
export type CoffeeProfileInput = z.infer<typeof coffeeProfileSchema>;

/** Colours of a label and of the pages about it, as #rrggbb. */
export type Palette = {
  ground: string;
  ink: string;
  accent: string;
};

/** One rendered picture of a label; width and height in pixels. */
export type LabelImage = {
  format: "avif" | "webp";
  width: number;
  height: number;
  url: string;
};
