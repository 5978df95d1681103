import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { codedError } from "@mestres/platform/lib/coded-error";
import { isDocumentRequired } from "./settings";

type Address = { country_code?: string | null } | null;

/** What the check needs of a cart; core's completion reads all of it. */
export type IdentifiableCart = { id: string; shipping_address?: Address; billing_address?: Address };

const fiscalError = codedError<"fiscal_identity_required">();

/** Whether a cart is sold in Brazil: sent there, or billed to somebody there. */
export function isBrazilian({ shipping_address: to, billing_address: of }: IdentifiableCart): boolean {
  return [to, of].some((address) => address?.country_code?.toLowerCase() === "br");
}

/**
 * Keeps a cart of Brazil without a CPF or CNPJ from becoming an order, since no invoice could be written for it; a
 * setting lets it pass. Fit for core's hook `completeCartWorkflow.hooks.validate`.
 *
 * @throws MedusaError `fiscal_identity_required`, naming the one call to make
 */
export async function assertCartIdentified(
  container: MedusaContainer,
  cart: IdentifiableCart,
): Promise<void> {
  if (!isBrazilian(cart) || !(await isDocumentRequired())) {
    return;
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "fiscal_identity.id"],
    filters: { id: cart.id },
  });
  if (!(data[0] as { fiscal_identity?: { id: string } | null } | undefined)?.fiscal_identity) {
    throw fiscalError(
      "INVALID_DATA",
      "fiscal_identity_required",
      'Falta o CPF ou CNPJ de quem compra: envie "document" e "name" para POST /store/carts/{id}/fiscal-identity e conclua de novo.',
    );
  }
}
