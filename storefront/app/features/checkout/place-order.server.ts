import type { CartView } from "~/features/cart/cart-view";
import { fetchCart, viewOf } from "~/features/cart/cart.server";
import { oneAtATime } from "~/features/cart/one-at-a-time.server";
import { describeShortage } from "~/features/cart/shortage-text";
import { findShortages } from "~/features/cart/shortage.server";
import type { CardData } from "~/features/payment/card-data";
import { fetchCartMethods } from "~/features/payment/methods.server";
import type { Method, PaymentMethod } from "~/features/payment/types";
import { METHOD_NAMES } from "~/features/payment/words";
import { BackendError } from "~/lib/backend.server";
import type { KnownOrder } from "~/lib/session.server";
import { completeCart, orderOfCart } from "./complete-cart.server";
import { ensureSession } from "./payment-session.server";
import { writeFiscalIdentity, writeFreight, writeShopper } from "./prepare-cart.server";
import { CheckoutRefusal } from "./refusal";
import type { Checkout } from "./schema.server";
import { compareTotals, type SeenPrices, type TotalChange } from "./seen-total";

/** How a press on "Pagar" ended. */
export type Placement =
  { kind: "placed"; order: KnownOrder } | { kind: "changed"; change: TotalChange } | { kind: "no_cart" };

/**
 * Places the order of a cart: writes the shopper onto it, compares what would be
 * charged with what the shopper saw, opens the payment by the chosen method and
 * completes the cart. Everything before completion can be repeated without trace, completion
 * itself gives the same order every time, and the stock is looked at before a
 * charge is made, so a refusal leaves nothing half-done.
 *
 * @throws CheckoutRefusal with what the shopper can do about it
 * @throws BackendError when the shop itself is away
 */
export function placeOrder(
  cartId: string,
  checkout: Checkout,
  seen: SeenPrices | null,
  card: CardData | null = null,
): Promise<Placement> {
  return oneAtATime(cartId, async () => {
    try {
      return await place(cartId, checkout, seen, card);
    } catch (error) {
      // Another server of this shop may have completed the cart meanwhile: then there is an order.
      const refused =
        error instanceof CheckoutRefusal || (error instanceof BackendError && error.status < 500);
      const cart = refused ? await fetchCart(cartId) : null;
      if (cart && viewOf(cart).completed) {
        return placed(await orderOfCart(cartId));
      }
      throw error;
    }
  });
}

async function place(
  cartId: string,
  checkout: Checkout,
  seen: SeenPrices | null,
  card: CardData | null,
): Promise<Placement> {
  const cart = await fetchCart(cartId);
  const view = cart && viewOf(cart);
  if (!view || view.count === 0) {
    return { kind: "no_cart" };
  }
  if (view.completed) {
    return placed(await orderOfCart(cartId));
  }

  await refuseShortages(view);
  await writeShopper(cart, checkout);
  await writeFiscalIdentity(cartId, checkout);
  const live = viewOf(await writeFreight(cartId, checkout.shipping_option));
  if (live.goods + live.freight === 0) {
    return placeFree(cartId, live, checkout, seen);
  }
  const method = await methodOf(cartId, checkout.payment_method);
  const change = compareTotals(seen, pricesFor(method.amount, live));
  if (change) {
    return { kind: "changed", change };
  }

  const charged = await ensureSession(cartId, method, method.amount, card);
  const late = compareTotals(seen, pricesFor(charged, live));
  if (late) {
    return { kind: "changed", change: late };
  }
  return placed(await complete(cartId, live, checkout.payment_method));
}

/** A cart that costs nothing becomes an order without a payment, whatever way of paying stands in the form. */
async function placeFree(
  cartId: string,
  live: CartView,
  { payment_method: method }: Checkout,
  seen: SeenPrices | null,
): Promise<Placement> {
  const change = compareTotals(seen, pricesFor(0, live));
  return change ? { kind: "changed", change } : placed(await complete(cartId, live, method));
}

/** The total of a way of paying, split as the page splits it. */
const pricesFor = (total: number, { freight }: CartView): SeenPrices => ({ goods: total - freight, freight });

/** @throws CheckoutRefusal when the method is not to be had for this cart any more */
async function methodOf(cartId: string, wanted: Method): Promise<PaymentMethod> {
  const method = (await fetchCartMethods(cartId)).find((each) => each.method === wanted);
  if (method && method.amount >= (method.minimum ?? 0)) {
    return method;
  }
  throw new CheckoutRefusal(
    `${METHOD_NAMES[wanted]} não está disponível para este pedido agora. Escolha outra forma de pagar.`,
    "payment_method",
  );
}

function placed(order: KnownOrder | null): Placement {
  return order ? { kind: "placed", order } : { kind: "no_cart" };
}

async function complete(cartId: string, view: CartView, method: Method): Promise<KnownOrder> {
  try {
    const order = await completeCart(cartId);
    if (order) {
      return order;
    }
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    if (error.code === "insufficient_inventory") {
      await refuseShortages(view, error.message);
    }
    if (error.status >= 500) {
      throw error;
    }
    if (error.code === "cart_price_changed" || error.code.startsWith("coupon_")) {
      throw new CheckoutRefusal(`${error.message} Nada foi cobrado.`);
    }
    if (error.code.startsWith("card_")) {
      throw new CheckoutRefusal(error.message, "payment_method");
    }
  }
  throw new CheckoutRefusal(
    `Não foi possível fechar o pedido com ${METHOD_NAMES[method]}. Nada foi cobrado: tente de novo ou escolha outra forma de pagar.`,
    "payment_method",
  );
}

/**
 * @param certain what the shop said when it refused the order: it counts kits and their coffees together, which the
 *   lines one by one do not tell
 * @throws CheckoutRefusal naming every coffee that the stock does not reach
 */
async function refuseShortages(view: CartView, certain?: string): Promise<void> {
  const shortages = await findShortages(view.lines);
  if (shortages.length > 0) {
    const named = shortages.map(({ line, left }) => describeShortage(line.title, line.choice, left));
    throw new CheckoutRefusal(`${named.join(" ")} Ajuste o carrinho para seguir. Nada foi cobrado.`);
  }
  if (certain !== undefined) {
    throw new CheckoutRefusal(`${certain} Nada foi cobrado.`);
  }
}
