import { redirect } from "react-router";
import type { OpenCart } from "~/features/cart/cart-view";
import { fetchCart, viewOf } from "~/features/cart/cart.server";
import { paymentOf } from "~/features/order/landing";
import { afterOrder, shopperHeaders, type Shopper } from "~/lib/session.server";
import { orderOfCart } from "./complete-cart.server";

/**
 * The shopper's open cart, or null. A cart that has become an order while its
 * answer got lost on the way leads to that order.
 * @throws Response a redirect to the order
 * @throws BackendError
 */
export async function openCartOrOrder(shopper: Shopper) {
  const cart = await fetchCart(shopper.cartId);
  if (!cart || !shopper.cartId) {
    return null;
  }
  const view: OpenCart = viewOf(cart);
  if (!view.completed) {
    return { cart, view };
  }
  const order = await orderOfCart(shopper.cartId);
  if (!order) {
    return null;
  }
  throw redirect(paymentOf(order.id), { headers: await shopperHeaders(afterOrder(shopper, order)) });
}
