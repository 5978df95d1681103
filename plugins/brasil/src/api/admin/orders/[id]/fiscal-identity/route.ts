import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import {
  FISCAL_IDENTITY_VIEW_FIELDS,
  showFiscalIdentityToStaff,
} from "../../../../../modules/fiscal-identity/view";

/** The fiscal identity of one order, the document masked; null when there is none. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    filters: { id: req.params.id },
    fields: ["id", "fiscal_identity.state_registration", ...FISCAL_IDENTITY_VIEW_FIELDS],
  });
  const order = data[0];
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Pedido não encontrado.", "order_not_found");
  }
  res.json({ fiscal_identity: showFiscalIdentityToStaff(order) });
}
