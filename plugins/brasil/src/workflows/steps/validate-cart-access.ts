import { MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { assertMaySeeCart, type CartAccess } from "../../cart-access";

export type ValidateCartAccessInput = { cart: CartAccess | undefined; customer_id: string | null };

/**
 * Lets a cart's fiscal identity change only while the cart is open, and only by
 * its owner when it belongs to an account.
 *
 * Errors: `cart_not_found`, `cart_completed`.
 */
export const validateCartAccessStep = createStep(
  "validate-cart-access",
  async ({ cart, customer_id }: ValidateCartAccessInput) => {
    assertMaySeeCart(cart, customer_id);
    if (cart.completed_at) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Este carrinho já virou pedido e não pode mais mudar.",
        "cart_completed",
      );
    }
    return new StepResponse(undefined);
  },
);
