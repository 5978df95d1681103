import { backend, BackendError } from "~/lib/backend.server";

const AWAY = "Não conseguimos cancelar agora, e o pedido segue como estava. Tente de novo em um minuto.";

/**
 * Cancels an order for its shopper, paid or not. Asked again, it stays cancelled.
 * @returns null when it is cancelled, or what to tell the shopper
 */
export async function cancelOrder(id: string, token: string): Promise<string | null> {
  try {
    await backend.post(`/store/orders/${encodeURIComponent(id)}/cancel`, {}, { proof: { token } });
    return null;
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    return error.status < 500 ? error.message : AWAY;
  }
}
