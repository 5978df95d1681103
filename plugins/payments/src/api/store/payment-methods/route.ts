import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { assertMaySeeCart, CART_ACCESS_FIELDS, type CartAccess } from "@mestres/brasil/cart-access";
import { QUOTE_FIELDS, type QuotableCart } from "../../../lib/discounts/quote-cart";
import { listMethodsForAmount, listMethodsForCart } from "../../../lib/methods/list-methods";
import type { PaymentOffer } from "../../../lib/methods/offers";
import { readPaymentMethodsQuery } from "./validators";

/** A product page's amount is the same for everyone; a minute is how soon new settings show. */
const SHARED = "public, max-age=60";

/**
 * The ways to pay a cart or an amount, with discount and installments.
 *
 * `?cart_id=` or `?amount=<centavos>[&region_id=]`
 */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ methods: PaymentOffer[] }>,
): Promise<void> {
  const query = readPaymentMethodsQuery(req.query);
  if ("amount" in query) {
    const methods = await listMethodsForAmount(req.scope, query.amount, query.regionId);
    res.setHeader("cache-control", SHARED);
    res.json({ methods });
    return;
  }
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    filters: { id: query.cartId },
    fields: [...QUOTE_FIELDS, ...CART_ACCESS_FIELDS],
  });
  const cart = (data as unknown as (QuotableCart & CartAccess)[])[0];
  assertMaySeeCart(cart, req.auth_context?.actor_id || null);
  res.setHeader("cache-control", "private, no-store");
  res.json({ methods: await listMethodsForCart(req.scope, cart) });
}
