import type { AuthContext, MedusaRequest } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { findOrder } from "./facts";
import { orderNotFound, orderProofRequired, orderTransferNotOwner } from "./errors";
import { accountOf, provesByGift } from "./proof";

/**
 * Core lets any account ask for any order. Here only the owner of the address that the order was bought with may ask,
 * and take back what was asked: an account with the same e-mail, which core has verified, or whose session brings what
 * the order's buyer was given. An address that nobody has verified proves nothing: it is typed at registration.
 *
 * @throws MedusaError `order_proof_required`, `order_not_found`, `order_transfer_not_owner`
 */
export async function assertMayTransfer(req: MedusaRequest, orderId: string, proven: boolean): Promise<void> {
  const account = accountOf(req);
  if (!account) {
    // Core answers 401 where there is proof; an order's existence is not told without.
    if (proven) {
      return;
    }
    throw orderProofRequired();
  }
  const order = await findOrder(req.scope, orderId);
  if (!order) {
    throw orderNotFound();
  }
  const email = await emailOf(req.scope, account.actor_id);
  if (!email || fold(email) !== fold(order.email)) {
    throw orderTransferNotOwner();
  }
  if (!provesByGift(req, order) && !(await isVerified(req.scope, account, email))) {
    throw orderTransferNotOwner();
  }
}

async function emailOf(container: MedusaContainer, customerId: string): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["email"],
    filters: { id: customerId },
  });
  return data[0]?.email ?? null;
}

/** Whether core has seen that this login receives mail at that address. */
async function isVerified(container: MedusaContainer, account: AuthContext, email: string): Promise<boolean> {
  const verifications = await container
    .resolve(Modules.AUTH)
    .listAuthVerifications({ auth_identity_id: account.auth_identity_id });
  return verifications.some(
    ({ entity_id: address, verified_at: at }) => Boolean(at) && fold(address) === fold(email),
  );
}

const fold = (email: string | null): string => (email ?? "").trim().toLowerCase();
