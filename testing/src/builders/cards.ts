import type { App } from "../app/app.js";
import { ok, type Client } from "../app/client.js";
import { readyCart } from "./carts.js";

/** A published test number of Mercado Pago (Mastercard) and its code: they belong to nobody. */
export const testCard = { number: "5031433215406351", code: "917" };

/** The public key that the sandbox's shop uses. */
const PUBLIC_KEY = "mestres-demo";

/** How a card behaves, by its holder's name: Mercado Pago's own test convention. */
export type CardHolder = "APRO" | "OTHE" | "CONT" | "CALL" | "FUND" | "SECU" | "EXPI" | "FORM";

/** Seals a card as MercadoPago.js does in the browser. @returns the single-use token */
export async function cardToken(app: App, holder: CardHolder = "APRO"): Promise<string> {
  const { id } = await ok(
    app.sandbox<{ id: string }>(`/mercadopago/v1/card_tokens?public_key=${PUBLIC_KEY}`, {
      json: {
        card_number: testCard.number,
        security_code: testCard.code,
        expiration_month: 11,
        expiration_year: 2030,
        cardholder: { name: holder, identification: { type: "CPF", number: "52998224725" } },
      },
    }),
  );
  return id;
}

export type CardSession = { chargeId: string; amountCentavos: number; token: null };
export type CardCart = { id: string; paymentCollectionId: string; token: string; session: CardSession };

/** Chooses a card for a payment collection. */
export async function startCard(
  app: App,
  paymentCollectionId: string,
  options: { holder?: CardHolder; installments?: number; client?: Client } = {},
): Promise<{ token: string; session: CardSession }> {
  const { holder, installments = 1, client = app.store } = options;
  const token = await cardToken(app, holder);
  const { payment_collection: collection } = await ok(
    client<{ payment_collection: { payment_sessions: { provider_id: string; data: CardSession }[] } }>(
      `/store/payment-collections/${paymentCollectionId}/payment-sessions`,
      {
        json: {
          provider_id: "pp_card_mercadopago",
          data: { token, installments, payment_method_id: "master" },
        },
      },
    ),
  );
  const session = collection.payment_sessions.find(({ provider_id: id }) => id === "pp_card_mercadopago");
  if (!session) {
    throw new Error("the payment collection has no card session");
  }
  return { token, session: session.data };
}

/** A cart that only needs completing, with a card chosen. */
export async function cardCart(
  app: App,
  options: { holder?: CardHolder; installments?: number; client?: Client } = {},
): Promise<CardCart> {
  const { id, paymentCollectionId } = await readyCart(app, { client: options.client });
  return { id, paymentCollectionId, ...(await startCard(app, paymentCollectionId, options)) };
}

export type CardOrder = { id: string; cartId: string; amount: number; token: string; paymentId: string };

/** An order whose card was taken (or, with CONT, is still being looked at). Amount in centavos. */
export async function cardOrder(
  app: App,
  options: { holder?: CardHolder; installments?: number; client?: Client } = {},
): Promise<CardOrder> {
  const { client = app.store } = options;
  const cart = await cardCart(app, options);
  const { order } = await ok(
    client<{ order: { id: string } }>(`/store/carts/${cart.id}/complete`, { method: "POST" }),
  );
  const [charge] = await app.sql<{ external_id: string }>(
    "select external_id from payment_charge where id = $1",
    [cart.session.chargeId],
  );
  return {
    id: order.id,
    cartId: cart.id,
    amount: cart.session.amountCentavos,
    token: cart.token,
    paymentId: charge?.external_id ?? "",
  };
}
