import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { inTurn } from "@mestres/platform/lib/in-turn";
import { collectionOwner } from "../../../lib/discounts/collection-owner";
import { methodError } from "../../../lib/methods/errors";
import { unlessMisconfigured } from "../../../lib/methods/misconfigured";
import { readOfferDetails } from "../../../lib/methods/offers";
import { choiceTurn } from "../../../lib/methods/choice-turn";
import { methodOfProvider } from "../../../lib/methods/providers";
import { PIX_PROVIDER_ID } from "../../../lib/order-pix";
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
  await inTurn(req, res, next, { key: choiceTurn(req.params.id ?? ""), before: () => settleMethod(req) });
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

/**
 * A shop without (sound) credentials for PIX says so in a shopper's words, 503 `pix_not_configured`. What is
 * missing stands in the log, and in the settings of the integration.
 */
async function refuseUnconfiguredPix(
  req: MedusaRequest<{ provider_id: string }>,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { provider_id: providerId } = req.validatedBody;
  if (providerId !== PIX_PROVIDER_ID) {
    return next();
  }
  const offered = await unlessMisconfigured(req.scope, providerId, () => readOfferDetails(providerId));
  if (offered) {
    return next();
  }
  res.status(503).json({
    code: "pix_not_configured",
    type: "unexpected_state",
    message: "O PIX não está disponível nesta loja no momento. Escolha outra forma de pagamento.",
  });
}

export const storePaymentCollectionMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/payment-collections/:id/payment-sessions",
    middlewares: [refuseUnconfiguredPix, settleMethodFirst],
  },
];
