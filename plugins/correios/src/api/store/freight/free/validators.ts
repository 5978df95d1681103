import { z } from "@medusajs/framework/zod";

export const StoreFreeFreightQuery = z.strictObject({
  /** The goods' value before discounts, in centavos. */
  subtotal: z.coerce.number().int().min(0).max(1_000_000_000),
  cep: z.string().max(20).optional(),
});
