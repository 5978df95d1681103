import type { HttpTypes } from "@medusajs/types";
import type { CardData } from "~/features/payment/card-data";
import type { Method, PaymentMethod } from "~/features/payment/types";
import { backend, BackendError } from "~/lib/backend.server";
import { centavosFromDecimal } from "~/lib/format";
import { CheckoutRefusal } from "./refusal";

/** A code left over from an attempt that failed later is used again while it lasts at least this long. */
const WORTH_REUSING_MS = 10 * 60 * 1000;

type Collection = { payment_collection: HttpTypes.StorePaymentCollection };
type Session = HttpTypes.StorePaymentSession;

/**
 * Sees to it that the cart has one payment session of this method for `total` centavos. A
 * PIX or boleto that is there and still good is kept: replacing it would cancel a charge
 * that another submit of the same form may just have turned into an order. A card's token
 * works once, so a card always gets a session of its own.
 *
 * @returns the centavos that the session charges, which are not `total` when prices moved meanwhile
 * @throws CheckoutRefusal when the payment provider refuses or does not answer
 */
export async function ensureSession(
  cartId: string,
  { method, provider_id }: Pick<PaymentMethod, "method" | "provider_id">,
  total: number,
  card: CardData | null,
  now = Date.now(),
): Promise<number> {
  try {
    const { payment_collection: collection } = await backend.post<Collection>("/store/payment-collections", {
      cart_id: cartId,
    });
    const kept = collection.payment_sessions?.some((session) => isGood(session, provider_id, total, now));
    if (kept && !card) {
      return total;
    }
    const answer = await backend.post<Collection>(
      `/store/payment-collections/${collection.id}/payment-sessions`,
      { provider_id, ...(card ? { data: card } : {}) },
      // A crash may have left the order beside its open cart: then the collection is the order's.
      { proof: { cartId } },
    );
    const made = answer.payment_collection.payment_sessions?.find(
      (session) => session.provider_id === provider_id && session.status !== "canceled",
    );
    return made ? centavosFromDecimal(Number(made.amount)) : total;
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    throw new CheckoutRefusal(refusalText(method, error), "payment_method");
  }
}

const AWAY: Record<Method, string> = {
  pix: "O banco que gera o PIX não respondeu.",
  boleto: "O banco que registra o boleto não respondeu.",
  card: "A operadora do cartão não respondeu.",
};

/** Our own payment plugin speaks to shoppers in Portuguese; core does not. */
function refusalText(method: Method, error: BackendError): string {
  const ours = /^(pix|boleto|card|charge|installments?|mercadopago|payment_method)_/.test(error.code);
  if (error.status < 500 && ours) {
    return error.message;
  }
  return `${AWAY[method]} Nada foi cobrado e o seu carrinho está guardado: tente de novo em um minuto ou escolha outra forma de pagar.`;
}

function isGood(session: Session, provider: string, total: number, now: number): boolean {
  const { expiresAt, dueOn } = (session.data ?? {}) as Record<string, unknown>;
  // A boleto lasts to the end of its day; the last hours of that day are not worth betting on.
  const until =
    typeof expiresAt === "string" ? expiresAt : typeof dueOn === "string" ? `${dueOn}T12:00:00-03:00` : null;
  return (
    session.provider_id === provider &&
    (session.status === "pending" || session.status === "pending_authorization") &&
    centavosFromDecimal(Number(session.amount)) === total &&
    until !== null &&
    Date.parse(until) - now > WORTH_REUSING_MS
  );
}
