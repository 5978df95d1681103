import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { FISCAL_IDENTITY_VIEW_FIELDS, showFiscalIdentityToStaff } from "../../modules/fiscal-identity/view";

/** What the handler says when the one asked for does not exist. */
const MISSING = {
  customer: { message: "Cliente não encontrado.", code: "customer_not_found" },
  order: { message: "Pedido não encontrado.", code: "order_not_found" },
} as const;

/**
 * The handler of `GET /admin/{customers,orders}/:id/fiscal-identity`: who is
 * invoiced, the document masked; null when nobody was named.
 *
 * @throws MedusaError `customer_not_found` or `order_not_found`
 */
export function readFiscalIdentity(entity: keyof typeof MISSING) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity,
      filters: { id: req.params.id },
      fields: ["id", "fiscal_identity.state_registration", ...FISCAL_IDENTITY_VIEW_FIELDS],
    });
    const owner = data[0];
    if (!owner) {
      const { message, code } = MISSING[entity];
      throw new MedusaError(MedusaError.Types.NOT_FOUND, message, code);
    }
    res.json({ fiscal_identity: showFiscalIdentityToStaff(owner) });
  };
}
