import { z } from "@medusajs/framework/zod";
import { DEFAULT_VALIDITY_DAYS } from "../../../../../../lib/psp/due-date";

export const CreateDuePixSchema = z
  .object({
    due_on: z.iso.date(),
    valid_days: z.number().int().min(0).max(365).default(DEFAULT_VALIDITY_DAYS),
  })
  .strict();
export type CreateDuePixBody = z.infer<typeof CreateDuePixSchema>;
