import type { HttpTypes } from "@medusajs/types";
import { backend, BackendError } from "~/lib/backend.server";
import { centavosFromDecimal } from "~/lib/format";
import { CheckoutRefusal } from "./refusal";

const PROVIDER = "pp_pix_pix";

/** A charge left over from an attempt that failed later is used again while it lasts at least this long. */
const WORTH_REUSING_MS = 10 * 60 * 1000;

type Collection = { payment_collection: HttpTypes.StorePaymentCollection };

/**
 * Sees to it that the cart has one PIX charge of `total` centavos. A charge that
 * is there and still good is kept: replacing it would cancel a code that another
 * submit of the same form may just have turned into an order.
 *
 * @throws CheckoutRefusal when the payment provider does not answer
 */
export async function ensurePixSession(cartId: string, total: number, now = Date.now()): Promise<void> {
  try {
    const { payment_collection: collection } = await backend.post<Collection>("/store/payment-collections", {
      cart_id: cartId,
    });
    if (collection.payment_sessions?.some((session) => isGood(session, total, now))) return;
    await backend.post(`/store/payment-collections/${collection.id}/payment-sessions`, {
      provider_id: PROVIDER,
    });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    throw new CheckoutRefusal(
      "O banco que gera o PIX não respondeu. Nada foi cobrado e o seu carrinho está guardado: tente de novo em um minuto.",
    );
  }
}

function isGood(session: HttpTypes.StorePaymentSession, total: number, now: number): boolean {
  const expiresAt = session.data?.expiresAt;
  return (
    session.provider_id === PROVIDER &&
    (session.status === "pending" || session.status === "pending_authorization") &&
    centavosFromDecimal(Number(session.amount)) === total &&
    typeof expiresAt === "string" &&
    Date.parse(expiresAt) - now > WORTH_REUSING_MS
  );
}
