import { ok, type Client } from "@mestres/testing/app/client";
import type { PlacedOrder } from "./purchase.ts";

const PAID_TIMEOUT_MS = 60_000;

/**
 * Pays a PIX code at the sandbox and waits as the storefront's page does: on the order's event stream, until it
 * says that the order is paid.
 *
 * @param shop the backend's address and its publishable key
 */
export async function payPix(
  shop: { url: string; publishableKey: string },
  sandbox: Client,
  { orderId, token, session }: PlacedOrder,
): Promise<void> {
  await ok(sandbox("/control/pix/pay", { json: { pixCopiaECola: session.data.pixCopiaECola } }));
  const response = await fetch(`${shop.url}/store/orders/${orderId}/pix/events`, {
    headers: {
      "x-publishable-api-key": shop.publishableKey,
      accept: "text/event-stream",
      ...(token ? { "x-order-token": token } : {}),
    },
    signal: AbortSignal.timeout(PAID_TIMEOUT_MS),
  });
  if (!response.ok || !response.body) {
    throw new Error(`the event stream answered ${response.status}`);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    // Closed as a page that has seen enough.
    if (text.includes('"status":"paid"')) {
      return reader.cancel();
    }
  }
  throw new Error(`order ${orderId} was paid at the bank and not in the shop`);
}
