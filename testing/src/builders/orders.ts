import type { App } from "../app/app.js";
import { ok, type Client } from "../app/client.js";
import { eventually } from "../eventually.js";
import { readyCart, type PixSession, type ReadyCart } from "./carts.js";

export type PixStatus = {
  status: "awaiting" | "paid" | "expired" | "canceled";
  txid: string;
  /** centavos */
  amount: number;
  pix_copia_e_cola: string;
  expires_at: string;
  paid_at: string | null;
  can_renew: boolean;
  order_id: string;
  display_id: number;
};

export type Order = { id: string; displayId: number; cartId: string; pix: PixSession };

/** Completes a cart into an order that waits for its PIX. */
export async function placeOrder(app: App, cart?: ReadyCart, client: Client = app.store): Promise<Order> {
  const ready = cart ?? (await readyCart(app, { client }));
  const { order } = await ok(
    client<{ type: string; order: { id: string; display_id: number } }>(`/store/carts/${ready.id}/complete`, {
      method: "POST",
    }),
  );
  return { id: order.id, displayId: order.display_id, cartId: ready.id, pix: ready.pix };
}

/** Completes a cart that became an order without its shopper: the answer brings the order's token. @returns its id */
export async function askForOrder(app: App, cartId: string): Promise<string> {
  const answer = await ok(
    app.store<{ order: { id: string } }>(`/store/carts/${cartId}/complete`, { method: "POST" }),
  );
  return answer.order.id;
}

export type Payment = {
  /** centavos; the charge's own amount when left out */
  amount?: number;
  /** How often the bank reports it. */
  copies?: number;
  delaySeconds?: number;
  late?: boolean;
};

/** Pays at the sandbox's bank, which then calls our webhook. */
export async function payPix(app: App, pixCopiaECola: string, payment: Payment = {}): Promise<void> {
  await ok(app.sandbox("/control/pix/pay", { json: { pixCopiaECola, ...payment } }));
}

/** The order's PIX as a shopper sees it. */
export async function pixStatus(app: App, orderId: string): Promise<PixStatus> {
  return (await ok(app.store<{ pix: PixStatus }>(`/store/orders/${orderId}/pix`))).pix;
}

/** Waits until the order's PIX has that status. */
export function pixBecomes(
  app: App,
  orderId: string,
  status: PixStatus["status"],
  timeoutMs?: number,
): Promise<PixStatus> {
  return eventually(
    `PIX of ${orderId} is ${status}`,
    async () => {
      const pix = await pixStatus(app, orderId);
      return pix.status === status && pix;
    },
    timeoutMs,
  );
}

/** An order that has been paid. */
export async function paidOrder(app: App, cart?: ReadyCart): Promise<Order> {
  const order = await placeOrder(app, cart);
  await payPix(app, order.pix.pixCopiaECola);
  await pixBecomes(app, order.id, "paid");
  return order;
}
