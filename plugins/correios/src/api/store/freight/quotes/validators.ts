import { z } from "@medusajs/framework/zod";

const Id = z.string().min(1).max(64);
/** What a CEP is, is the domain's say, with a code of its own. */
const Cep = z.string().max(20);

/** Items with a CEP (a product page), or a cart with the CEP of its address or another one. */
export const StorePostFreightQuotes = z.union([
  z.strictObject({
    cep: Cep,
    items: z
      .array(z.strictObject({ variant_id: Id, quantity: z.number().int().min(1).max(1000) }))
      .min(1)
      .max(100),
  }),
  z.strictObject({ cart_id: Id, cep: Cep.nullish() }),
]);
export type StorePostFreightQuotes = z.infer<typeof StorePostFreightQuotes>;
