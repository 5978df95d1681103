import { z } from "@medusajs/framework/zod";
import { RETURN_KINDS } from "../../../../../features/returns/domain/return-kind";

export const RequestReturnSchema = z
  .object({
    kind: z.enum(RETURN_KINDS),
    reason: z.string().trim().max(1000).optional(),
    items: z
      .array(
        z
          .object({ line_item_id: z.string().min(1).max(100), quantity: z.number().int().min(0).max(10_000) })
          .strict(),
      )
      .min(1)
      .max(200),
    /** The order's e-mail, unless its buyer is signed in. */
    email: z.string().trim().max(254).optional(),
    /** Only tells what would be given back. */
    preview: z.boolean().optional(),
  })
  .strict();
export type RequestReturnBody = z.infer<typeof RequestReturnSchema>;
