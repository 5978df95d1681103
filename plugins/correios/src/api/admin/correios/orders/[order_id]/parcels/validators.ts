import { z } from "@medusajs/framework/zod";

const Centimetres = z.number().int().min(1).max(300);
const Service = z.string().trim().min(1).max(20);

const HandPackedSchema = z.strictObject({
  box_id: z.string().max(100).nullish(),
  grams: z.number().int().min(1).max(100_000).optional(),
  length: Centimetres.optional(),
  width: Centimetres.optional(),
  height: Centimetres.optional(),
  service: Service.optional(),
  items: z
    .array(z.strictObject({ id: z.string().min(1).max(100), quantity: z.number().int().min(1).max(100_000) }))
    .min(1, "Ponha ao menos um item na encomenda")
    .max(200),
});

export const PackOrderSchema = z.strictObject({
  parcels: z.array(HandPackedSchema).min(1).max(50).optional(),
  service: Service.optional(),
  nfe_key: z.string().max(100).optional(),
  partial: z.boolean().optional(),
});
export type PackOrder = z.infer<typeof PackOrderSchema>;
