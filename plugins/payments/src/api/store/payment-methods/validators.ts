import { z } from "@medusajs/framework/zod";
import { methodError } from "../../../lib/methods/errors";

/** R$ 21 million: what a charge can hold. */
const LARGEST_AMOUNT = 2_147_483_647;

const Query = z
  .strictObject({
    cart_id: z.string().min(1).max(100).optional(),
    /** Integer centavos. */
    amount: z.coerce.number().int().min(1).max(LARGEST_AMOUNT).optional(),
    region_id: z.string().min(1).max(100).optional(),
  })
  .refine(({ cart_id: cartId, amount }) => (cartId === undefined) !== (amount === undefined));

export type PaymentMethodsQuery = { cartId: string } | { amount: number; regionId?: string };

/** Reads the query string: a cart, or an amount. @throws MedusaError `payment_methods_invalid` */
export function readPaymentMethodsQuery(query: unknown): PaymentMethodsQuery {
  const read = Query.safeParse(query);
  if (!read.success) {
    throw methodError(
      "INVALID_DATA",
      "payment_methods_invalid",
      "Informe cart_id ou amount (um inteiro positivo, em centavos).",
    );
  }
  const { cart_id: cartId, amount, region_id: regionId } = read.data;
  return cartId === undefined ? { amount: amount as number, regionId } : { cartId };
}
