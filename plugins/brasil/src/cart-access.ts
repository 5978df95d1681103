import { MedusaError } from "@medusajs/framework/utils";

/** What decides who may see a cart's fiscal identity. */
export type CartAccess = {
  id: string;
  customer_id?: string | null;
  completed_at?: Date | string | null;
  customer?: { has_account?: boolean } | null;
};

/** The fields of a cart that {@link assertMaySeeCart} needs. */
export const CART_ACCESS_FIELDS = ["id", "customer_id", "completed_at", "customer.has_account"];

/**
 * A guest's cart is known by its id alone, as in all of the store API; the cart
 * of an account only by the one who is logged in to it.
 *
 * @throws MedusaError `cart_not_found` in both cases, so that an id tells nothing
 */
export function assertMaySeeCart<C extends CartAccess>(
  cart: C | undefined,
  customerId: string | null,
): asserts cart is C {
  if (!cart || (cart.customer?.has_account && cart.customer_id !== customerId)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Carrinho não encontrado.", "cart_not_found");
  }
}
