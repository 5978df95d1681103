import { z } from "@medusajs/framework/zod";

const Content = z.strictObject({
  content: z.string().trim().min(2, "Descreva o conteúdo").max(60, "Descreva o conteúdo em até 60 letras"),
  quantity: z.number().int().min(1).max(9_999),
  /** Centavos of one. */
  value: z.number().int().min(1).max(100_000_000),
});

export const ParcelFiscalSchema = z.discriminatedUnion("kind", [
  // What an access key is, is the domain's say, with a code of its own.
  z.strictObject({ kind: z.literal("nfe"), nfe_key: z.string().max(100) }),
  z.strictObject({ kind: z.literal("content_declaration"), items: z.array(Content).max(50).optional() }),
]);
export type ParcelFiscal = z.infer<typeof ParcelFiscalSchema>;
