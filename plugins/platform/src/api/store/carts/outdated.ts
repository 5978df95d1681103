import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { bringUpToDate, type UpdatedCart } from "../../../features/cart-prices/use-cases/bring-up-to-date";
import type { CouponCode } from "../../../features/coupons/domain/problem";
import { codedError } from "../../../lib/coded-error";
import { formatBRL } from "../../../lib/money";

const error = codedError<CouponCode | "cart_price_changed">();

/** A payment is opened at the prices of now: whatever ended while it lay in the cart is not charged. */
async function refreshFirst(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await bringUpToDate(req.scope, { collection_id: req.params.id ?? "" });
  next();
}

/**
 * Refuses to make an order at a price or with a coupon that ended, and puts the cart right, so that the shopper sees
 * the new total and may pay it. What was paid before its order is completed by the payment, and stays.
 *
 * @throws MedusaError `cart_price_changed`, or `coupon_*` by the coupon's reason
 */
async function refuseOutdated(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const cart = await bringUpToDate(req.scope, { cart_id: req.params.id ?? "" });
  if (cart && cart.after !== cart.before) {
    throw error("NOT_ALLOWED", cart.coupon?.code ?? "cart_price_changed", messageOf(cart));
  }
  next();
}

function messageOf({ products, coupon, after }: UpdatedCart): string {
  const names = new Intl.ListFormat("pt-BR").format(products);
  const changed = products.length ? `O preço de ${names} mudou.` : "O preço do seu carrinho mudou.";
  return `${coupon?.message ?? changed} O total agora é ${formatBRL(after)}: confira e escolha de novo como pagar.`;
}

export const outdatedCartMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [refreshFirst],
  },
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [refuseOutdated] },
];
