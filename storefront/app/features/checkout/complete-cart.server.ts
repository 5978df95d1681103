import { setTimeout as wait } from "node:timers/promises";
import { cartPath } from "~/features/cart/cart.server";
import { backend, BackendError } from "~/lib/backend.server";
import type { KnownOrder } from "~/lib/session.server";

type Completion =
  | { type: "order"; order: { id: string }; order_token?: string }
  | { type: "cart"; error: { message: string; type: string } };

const ATTEMPTS = 4;
const PAUSE_MS = 600;

/**
 * Turns the cart into its order. Completing twice gives the same order, so an
 * answer that got lost, or another completion still running (409), is asked for
 * again instead of being reported.
 *
 * @returns the order, or null when the payment was not accepted, or the cart became an order too long ago to tell
 * @throws BackendError
 */
export async function completeCart(cartId: string): Promise<KnownOrder | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await backend.post<Completion>(cartPath(cartId, "/complete"));
      return answer.type === "order" && answer.order_token
        ? { id: answer.order.id, token: answer.order_token }
        : null;
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) {
        throw error;
      }
      await wait(PAUSE_MS * attempt);
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof BackendError && [409, 502, 503, 504].includes(error.status);
}

/** The order that a completed cart has become, for a shopper who missed the answer; null when it cannot be told. */
export async function orderOfCart(cartId: string): Promise<KnownOrder | null> {
  try {
    return await completeCart(cartId);
  } catch (error) {
    if (error instanceof BackendError && error.status < 500) {
      return null;
    }
    throw error;
  }
}
