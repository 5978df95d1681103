import type { App } from "../app/app.js";
import { ok, type Client } from "../app/client.js";
import { eventually } from "../eventually.js";
import { readyCart, type Item } from "./carts.js";

export type BoletoSession = {
  chargeId: string;
  linhaDigitavel: string;
  barcode: string;
  dueOn: string;
  amountCentavos: number;
  pixCopiaECola?: string;
};
export type BoletoCart = { id: string; paymentCollectionId: string; boleto: BoletoSession };
export type BoletoOrder = { id: string; displayId: number; cartId: string; boleto: BoletoSession };

/** Opens a boleto in a payment collection, in place of whatever was chosen before. */
export async function startBoleto(
  app: App,
  paymentCollectionId: string,
  client: Client = app.store,
): Promise<BoletoSession> {
  const { payment_collection: collection } = await ok(
    client<{ payment_collection: { payment_sessions: { provider_id: string; data: BoletoSession }[] } }>(
      `/store/payment-collections/${paymentCollectionId}/payment-sessions`,
      { json: { provider_id: "pp_boleto_boleto" } },
    ),
  );
  const session = collection.payment_sessions.find(({ provider_id: id }) => id === "pp_boleto_boleto");
  if (!session) {
    throw new Error("the payment collection has no boleto session");
  }
  return session.data;
}

/** A cart that only needs completing, with its boleto. */
export async function boletoCart(app: App, items?: Item[]): Promise<BoletoCart> {
  const { id, paymentCollectionId } = await readyCart(app, items ? { items } : {});
  return { id, paymentCollectionId, boleto: await startBoleto(app, paymentCollectionId) };
}

/** An order that waits for its boleto. */
export async function boletoOrder(app: App, cart?: BoletoCart): Promise<BoletoOrder> {
  const ready = cart ?? (await boletoCart(app));
  const { order } = await ok(
    app.store<{ order: { id: string; display_id: number } }>(`/store/carts/${ready.id}/complete`, {
      method: "POST",
    }),
  );
  return { id: order.id, displayId: order.display_id, cartId: ready.id, boleto: ready.boleto };
}

/** Pays at the sandbox's bank, by the line; its service then calls our webhook. Amount in centavos. */
export async function payBoleto(
  app: App,
  linhaDigitavel: string,
  payment: { amount?: number; copies?: number; late?: boolean } = {},
): Promise<void> {
  await ok(app.sandbox("/control/boleto/pay", { json: { linhaDigitavel, ...payment } }));
}

/** Waits until the order's payment has that status, by whatever method. */
export function paymentBecomes(
  app: App,
  orderId: string,
  status: string,
  timeoutMs?: number,
): Promise<{ status: string; method: string; amount: number }> {
  return eventually(
    `payment of ${orderId} is ${status}`,
    async () => {
      const { payment } = await ok(
        app.store<{ payment: { status: string; method: string; amount: number } }>(
          `/store/orders/${orderId}/payment`,
        ),
      );
      return payment.status === status && payment;
    },
    timeoutMs,
  );
}
