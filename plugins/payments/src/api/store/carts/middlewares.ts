import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { inTurn } from "@mestres/platform/lib/in-turn";
import {
  assertDiscountEarned,
  PAYABLE_CART_FIELDS,
  unearnedProvider,
} from "../../../lib/discounts/assert-earned";
import type { PayableCart } from "../../../lib/discounts/assert-earned";
import { PAYMENT_METHOD_KEY } from "../../../lib/discounts/promotion";
import { choiceTurn } from "../../../lib/methods/choice-turn";
import { methodOfProvider } from "../../../lib/methods/providers";
import { setCartPaymentMethodWorkflow } from "../../../workflows/set-cart-payment-method";

type CartBody = { metadata?: Record<string, unknown> | null };

/** The chosen method decides the price: only the choice of a payment session writes it, never a client. */
function dropOurMetadata(req: MedusaRequest<CartBody>, _res: MedusaResponse, next: MedusaNextFunction): void {
  for (const body of [req.body, req.validatedBody]) {
    if (body?.metadata && typeof body.metadata === "object") {
      Reflect.deleteProperty(body.metadata, PAYMENT_METHOD_KEY);
    }
  }
  next();
}

/**
 * Refuses to complete a cart at the PIX price by another method, and puts its
 * totals right, so that the shopper may choose again.
 *
 * @throws MedusaError `payment_method_changed`
 */
async function refuseUnearnedDiscount(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const collectionId = (await readPayableCart(req))?.payment_collection?.id;
  if (!collectionId) {
    next();
    return;
  }
  await inTurn(req, res, next, {
    key: choiceTurn(collectionId),
    before: () => assertCartDiscountEarned(req),
  });
}

type CartRow = PayableCart & { id: string; payment_collection?: { id: string } | null };

async function readPayableCart(req: MedusaRequest): Promise<CartRow | undefined> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    filters: { id: req.params.id },
    fields: PAYABLE_CART_FIELDS,
  });
  return (data as unknown as CartRow[])[0];
}

async function assertCartDiscountEarned(req: MedusaRequest): Promise<void> {
  const cart = await readPayableCart(req);
  const provider = cart && unearnedProvider(cart);
  if (provider) {
    const method = methodOfProvider(provider) ?? "other";
    await setCartPaymentMethodWorkflow(req.scope).run({ input: { cart_id: cart.id, method } });
    assertDiscountEarned(cart);
  }
}

export const storeCartMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: "/store/carts", middlewares: [dropOurMetadata] },
  { method: ["POST"], matcher: "/store/carts/:id", middlewares: [dropOurMetadata] },
  { method: ["POST"], matcher: "/store/carts/:id/complete", middlewares: [refuseUnearnedDiscount] },
];
