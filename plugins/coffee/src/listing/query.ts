import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

import { PROCESSES, ROASTS } from "../lib/coffee";
import { slug } from "../lib/text";

export const SORTS = ["relevance", "price_asc", "price_desc", "score_desc", "newest"] as const;
export type CoffeeSort = (typeof SORTS)[number];

const MAX_CENTAVOS = 100_000_000;

const words = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

/** A comma list of at most 20 values. */
const list = z.string().max(400).transform(words).pipe(z.array(z.string()).max(20));
const slugs = list.transform((values) => values.map(slug));
const centavos = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(z.number().max(MAX_CENTAVOS));
const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const querySchema = z
  .object({
    notes: slugs.optional(),
    process: list.pipe(z.array(z.enum(PROCESSES))).optional(),
    roast: list.pipe(z.array(z.enum(ROASTS))).optional(),
    origin: slugs.optional(),
    price_min: centavos.optional(),
    price_max: centavos.optional(),
    q: z.string().trim().max(100).optional(),
    sort: z.enum(SORTS).default("relevance"),
    limit: count(1, 100).default(24),
    offset: count(0, 100_000).default(0),
    region_id: z.string().max(60).optional(),
  })
  .strict();

/** A listing's wishes: lists of values to keep, prices in centavos. */
export type CoffeeQuery = z.infer<typeof querySchema>;

const HINTS: Record<string, string> = {
  process: `Use um ou mais de: ${PROCESSES.join(", ")}.`,
  roast: `Use um ou mais de: ${ROASTS.join(", ")}.`,
  sort: `Use um de: ${SORTS.join(", ")}.`,
  price_min: "Informe o preço em centavos, sem vírgula nem ponto.",
  price_max: "Informe o preço em centavos, sem vírgula nem ponto.",
  limit: "Use um número de 1 a 100.",
  offset: "Use um número a partir de 0.",
};

function invalid(field: string, reason: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, reason, `${field}_invalid`);
}

/**
 * Reads the query string of a coffee listing. Empty parameters count as absent, as
 * an HTML form without JavaScript sends them.
 * @throws 400 `<parameter>_invalid`, price_range_invalid, or parameter_unknown
 */
export function parseCoffeeQuery(query: Record<string, unknown>): CoffeeQuery {
  const given = Object.fromEntries(
    Object.entries(query)
      .map(([key, value]) => [key, Array.isArray(value) ? value.join(",") : value] as const)
      .filter(([, value]) => value !== ""),
  );
  const parsed = querySchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue?.code === "unrecognized_keys") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Parâmetro desconhecido: ${issue.keys.join(", ")}.`,
        "parameter_unknown",
      );
    }
    const field = String(issue?.path[0] ?? "query");
    throw invalid(field, `Valor inválido em ${field}. ${HINTS[field] ?? ""}`.trim());
  }
  const { price_min: least, price_max: most } = parsed.data;
  if (least !== undefined && most !== undefined && least > most) {
    throw invalid("price_range", "O preço mínimo é maior que o máximo.");
  }
  return parsed.data;
}
