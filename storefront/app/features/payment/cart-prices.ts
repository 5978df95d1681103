import type { CartView } from "~/features/cart/cart-view";
import type { Installment, Method, PaymentMethod, Terms } from "./types";
import { bestInstallment } from "./words";

/** What the coffees of a cart come to by one way of paying. Centavos. */
export type MethodPrice = {
  method: Method;
  /** The coffees after coupons and after this method's discount: what is paid besides the freight. */
  goods: number;
  /** What this way of paying takes off. */
  discount: number;
  percent: number | null;
  dueOn: string | null;
  /** Below this total, freight included, the method is not to be had; zero when there is no such limit. */
  minimum: number;
  publicKey: string | null;
  installments: Installment[];
};

/**
 * The prices of a cart by method. The cart itself may already carry the discount of the
 * method that was tried last, so nothing is derived from its totals but the freight.
 */
export function pricesOf(cart: Pick<CartView, "freight">, methods: readonly PaymentMethod[]): MethodPrice[] {
  return methods.map((each) => ({
    method: each.method,
    goods: each.amount - cart.freight,
    discount: each.discount ?? 0,
    percent: each.discount_percent ?? null,
    dueOn: each.due_on ?? null,
    minimum: each.minimum ?? 0,
    publicKey: each.public_key ?? null,
    installments: each.installments ?? [],
  }));
}

/** The coffees after coupons and before any discount for the way of paying. */
export function goodsBeforeMethod(cart: Pick<CartView, "goods">, prices: readonly MethodPrice[]): number {
  const [first] = prices;
  return first ? first.goods + first.discount : cart.goods;
}

/** What to say beside a cart's total without freight. The installments are those of the cart so far. */
export function termsOfCart(prices: readonly MethodPrice[]): Terms {
  const pix = prices.find(({ method }) => method === "pix");
  const card = prices.find(({ method }) => method === "card");
  return {
    pix: pix && pix.discount > 0 ? { amount: pix.goods, percent: pix.percent } : null,
    installment: bestInstallment(card?.installments ?? []),
  };
}
