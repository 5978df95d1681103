import { z } from "@medusajs/framework/zod";

export const MarkPostedSchema = z.strictObject({
  ids: z.array(z.string().min(1).max(100)).min(1, "Escolha ao menos uma encomenda").max(200),
  posted_at: z.iso.datetime({ offset: true }).optional(),
});
export type MarkPosted = z.infer<typeof MarkPostedSchema>;
