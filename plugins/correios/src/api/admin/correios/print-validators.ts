import { z } from "@medusajs/framework/zod";
import { texts } from "../../../features/parcels/read/texts";

const format = z.enum(["a4", "10x15"]).default("a4");

export const LabelsQuery = z.strictObject({ ids: texts(100), format });

export const PrintLabelsSchema = z.strictObject({
  ids: z.array(z.string().min(1).max(100)).min(1, "Escolha ao menos uma encomenda").max(100),
  format,
});
export type PrintLabels = z.infer<typeof PrintLabelsSchema>;
