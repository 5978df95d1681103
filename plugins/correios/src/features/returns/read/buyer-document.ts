import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FISCAL_IDENTITY_MODULE, type FiscalIdentityService } from "@mestres/brasil/modules/fiscal-identity";

/** The buyer's CPF or CNPJ without punctuation, for the Correios only; null when the order has none. */
export async function buyerDocument(container: MedusaContainer, orderId: string): Promise<string | null> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "fiscal_identity.id"], filters: { id: orderId } });
  const identity = (data as unknown as { fiscal_identity?: { id: string } | null }[])[0]?.fiscal_identity;
  if (!identity) {
    return null;
  }
  const { digits } = await container.resolve<FiscalIdentityService>(FISCAL_IDENTITY_MODULE).open(identity.id);
  return digits;
}
