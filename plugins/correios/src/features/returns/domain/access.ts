import { createHash, timingSafeEqual } from "node:crypto";
import { returnError } from "./errors";

/**
 * Whether someone who knows an order's address may also send it back. The address alone is not enough, since it is
 * found in shared screens and forwarded e-mails: whoever asks names the order's e-mail, or is signed in as its buyer.
 *
 * @throws MedusaError `return_identity_mismatch`
 */
export function assertBuyer(
  order: { email: string | null; customerId: string | null },
  claim: { email?: string | null; customerId?: string | null },
): void {
  if (claim.customerId && claim.customerId === order.customerId) {
    return;
  }
  if (claim.email && order.email && same(claim.email, order.email)) {
    return;
  }
  throw returnError(
    "NOT_ALLOWED",
    "return_identity_mismatch",
    "O e-mail não é o do pedido. Confira o endereço em que você recebeu a confirmação da compra.",
  );
}

/** Takes the same time whatever differs. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text.trim().toLowerCase()).digest();
  return timingSafeEqual(digest(a), digest(b));
}
