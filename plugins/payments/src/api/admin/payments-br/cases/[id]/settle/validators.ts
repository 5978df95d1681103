import { z } from "@medusajs/framework/zod";
import { CASE_RESOLUTIONS } from "../../../../../../lib/records/types";

export const SettleCaseSchema = z
  .object({
    resolution: z.enum(CASE_RESOLUTIONS),
    note: z.string().trim().max(2000).optional(),
  })
  .strict();
export type SettleCaseBody = z.infer<typeof SettleCaseSchema>;
