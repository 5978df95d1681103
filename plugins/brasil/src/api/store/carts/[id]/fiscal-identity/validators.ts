import { z } from "@medusajs/framework/zod";

/** Only shapes: what is a CPF, a CNPJ or a name is the domain's say, with codes of its own. */
export const StorePostCartFiscalIdentity = z.strictObject({
  document: z.string().max(40),
  name: z.string().max(500),
  state_registration: z.string().max(40).nullish(),
});
export type StorePostCartFiscalIdentity = z.infer<typeof StorePostCartFiscalIdentity>;
