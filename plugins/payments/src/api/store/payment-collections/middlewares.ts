import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { collectionOwner } from "../../../lib/discounts/collection-owner";
import { methodError } from "../../../lib/methods/errors";
import { inTurn } from "../../../lib/methods/one-at-a-time";
import { methodOfProvider } from "../../../lib/methods/providers";
import { setCartPaymentMethodWorkflow } from "../../../workflows/set-cart-payment-method";

/**
 * The method has its say in the price before core makes the session, so that any
 * client of the store API charges the right amount.
 *
 * @throws MedusaError `payment_method_by_order`
 */
async function settleMethodFirst(
  req: MedusaRequest<{ provider_id: string }>,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await inTurn(req, res, next, { collectionId: req.params.id ?? "", before: () => settleMethod(req) });
}

async function settleMethod(req: MedusaRequest<{ provider_id: string }>): Promise<void> {
  const method = methodOfProvider(req.validatedBody.provider_id) ?? "other";
  const owner = await collectionOwner(req.scope, req.params.id ?? "");
  if (owner && "orderId" in owner && owner.discounted && method !== "pix") {
    throw methodError(
      "NOT_ALLOWED",
      "payment_method_by_order",
      "Este pedido tem o desconto do PIX. Troque a forma de pagamento na página do pedido.",
    );
  }
  if (owner && "cartId" in owner) {
    await setCartPaymentMethodWorkflow(req.scope).run({ input: { cart_id: owner.cartId, method } });
  }
}

export const storePaymentCollectionMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/payment-collections/:id/payment-sessions",
    middlewares: [settleMethodFirst],
  },
];
