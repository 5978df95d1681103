import { z } from "@medusajs/framework/zod";

const localDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const STATES = ["pending", "known", "refused"] as const;

export const AdminListEstimates = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  state: z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(z.enum(STATES)).optional(),
  ),
  /** Days of São Paulo on which the orders were placed, both included. */
  from: localDay.optional(),
  to: localDay.optional(),
});
