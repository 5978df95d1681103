import { z } from "@medusajs/framework/zod";
import { paging, several, sortBy } from "@mestres/platform/lib/list-query";
import { RATE_SOURCES } from "../../../../features/freight/domain/rates/table";
import { SERVICE_IDS } from "../../../../features/services/domain/ids";

const SORTS = ["service", "cep_start", "max_grams", "amount", "days", "refreshed_at"] as const;

export const AdminListRates = z.strictObject({
  ...paging(200),
  service: several(SERVICE_IDS),
  source: several(RATE_SOURCES),
  /** Lines that this CEP falls in; as people type it. */
  q: z
    .string()
    .trim()
    .transform((text) => text.replace(/\D/g, ""))
    .pipe(z.string().max(8))
    .optional(),
  order: sortBy(SORTS, "cep_start"),
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
