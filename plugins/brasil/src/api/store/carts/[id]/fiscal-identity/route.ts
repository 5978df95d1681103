import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { assertMaySeeCart, CART_ACCESS_FIELDS } from "../../../../../cart-access";
import { FISCAL_IDENTITY_VIEW_FIELDS, showFiscalIdentity } from "../../../../../modules/fiscal-identity/view";
import { setCartFiscalIdentityWorkflow } from "../../../../../workflows/set-cart-fiscal-identity";
import type { StorePostCartFiscalIdentity } from "./validators";

/** A cart's fiscal identity, the document masked; null when none was given. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    filters: { id: req.params.id },
    fields: [...CART_ACCESS_FIELDS, ...FISCAL_IDENTITY_VIEW_FIELDS],
  });
  const cart = data[0];
  assertMaySeeCart(cart, req.auth_context?.actor_id || null);
  res.json({ fiscal_identity: showFiscalIdentity(cart) });
}

/** Gives a cart its fiscal identity. */
export async function POST(
  req: AuthenticatedMedusaRequest<StorePostCartFiscalIdentity>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await setCartFiscalIdentityWorkflow(req.scope).run({
    input: {
      cart_id: req.params.id ?? "",
      customer_id: req.auth_context?.actor_id || null,
      identity: req.validatedBody,
    },
  });
  res.json({ fiscal_identity: showFiscalIdentity({ fiscal_identity: result }) });
}
