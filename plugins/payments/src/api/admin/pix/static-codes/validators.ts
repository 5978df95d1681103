import { z } from "@medusajs/framework/zod";

/** Column `amount` is a 32-bit integer of centavos. */
const LARGEST = 2_147_483_647;

export const CreateStaticCodeSchema = z
  .object({
    label: z.string().trim().min(1).max(80),
    /** Centavos. */
    amount: z.number().int().min(1).max(LARGEST).optional(),
  })
  .strict();
export type CreateStaticCodeBody = z.infer<typeof CreateStaticCodeSchema>;

export const StaticCodesQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20).catch(20),
  offset: z.coerce.number().int().min(0).default(0).catch(0),
  /** Codes out of use instead of those in use. */
  archived: z
    .enum(["true", "false"])
    .default("false")
    .catch("false")
    .transform((value) => value === "true"),
});
