import { z } from "@medusajs/framework/zod";
import { RATE_SOURCES } from "../../../../freight/rates/table";
import { SERVICE_IDS } from "../../../../freight/service-ids";

const page = {
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
};
/** A filter that takes one value or several. */
const several = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(z.enum(values)).optional(),
  );
const SORTS = ["service", "cep_start", "max_grams", "amount", "days", "refreshed_at"] as const;

export const AdminListRates = z.strictObject({
  ...page,
  service: several(SERVICE_IDS),
  source: several([...RATE_SOURCES]),
  /** Lines that this CEP falls in; as people type it. */
  q: z
    .string()
    .trim()
    .transform((text) => text.replace(/\D/g, ""))
    .pipe(z.string().max(8))
    .optional(),
  order: z
    .string()
    .refine((text) => (SORTS as readonly string[]).includes(text.replace(/^-/, "")))
    .default("cep_start"),
});
export type AdminListRates = z.infer<typeof AdminListRates>;

/** Six services with every line twice over are below this. */
const MAX_FILE = 5_000_000;

/** A file; with `dry_run` it is only checked. */
export const AdminImportRates = z.strictObject({
  csv: z.string().min(1).max(MAX_FILE),
  dry_run: z.boolean().default(false),
});
export type AdminImportRates = z.infer<typeof AdminImportRates>;
