import { z } from "@medusajs/framework/zod";

const Ids = z.array(z.string().min(1).max(100));

export const BuyLabelsSchema = z
  .strictObject({ order_ids: Ids.max(50).optional(), parcel_ids: Ids.max(100).optional() })
  .refine(({ order_ids, parcel_ids }) => order_ids?.length || parcel_ids?.length, {
    message: "Escolha ao menos um pedido ou uma encomenda",
  });
export type BuyLabels = z.infer<typeof BuyLabelsSchema>;
