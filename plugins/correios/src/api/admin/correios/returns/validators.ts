import { z } from "@medusajs/framework/zod";

const note = z.string().trim().max(1000).optional();

/** The shopper reads it. */
export const RefuseReturnSchema = z.object({ reason: z.string().trim().min(3).max(1000) }).strict();
export type RefuseReturnBody = z.infer<typeof RefuseReturnSchema>;

export const CancelReturnSchema = z.object({ note }).strict();
export type CancelReturnBody = z.infer<typeof CancelReturnSchema>;

/** What came, line by line: pieces in hand, and of them those that can be sold again. */
export const ReceiveReturnSchema = z
  .object({
    items: z
      .array(
        z
          .object({
            line_item_id: z.string().min(1).max(100),
            received: z.number().int().min(0).max(10_000),
            resellable: z.number().int().min(0).max(10_000),
          })
          .strict(),
      )
      .min(1)
      .max(200),
    note,
  })
  .strict();
export type ReceiveReturnBody = z.infer<typeof ReceiveReturnSchema>;
