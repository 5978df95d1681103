import { z } from "@medusajs/framework/zod";

/** `request_id` makes a repeated click one message. */
export const PaymentLinkSchema = z
  .object({ send: z.boolean(), request_id: z.string().min(8).max(64) })
  .strict();
export type PaymentLinkBody = z.infer<typeof PaymentLinkSchema>;
