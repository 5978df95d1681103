import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FISCAL_IDENTITY_MODULE, type FiscalIdentityService } from "@mestres/brasil/modules/fiscal-identity";

/**
 * CPF or CNPJ of who bought, without punctuation: opened for the Correios only, never kept with the parcel.
 * @returns null when the order has none, or fiscal identities are not installed
 */
export async function openRecipientDocument(
  container: MedusaContainer,
  orderId: string,
): Promise<string | null> {
  if (!container.hasRegistration(FISCAL_IDENTITY_MODULE)) {
    return null;
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "fiscal_identity.id"], filters: { id: orderId } });
  const id = (data[0] as { fiscal_identity?: { id: string } | null } | undefined)?.fiscal_identity?.id;
  if (!id) {
    return null;
  }
  return (await container.resolve<FiscalIdentityService>(FISCAL_IDENTITY_MODULE).open(id)).digits;
}
