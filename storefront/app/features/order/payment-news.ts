import type { OrderPayment } from "./payment";

/** What a page shows of a payment, as far as the server's events can tell that it is old. */
export type Shown = { status: OrderPayment["status"]; code: string | null };

/**
 * Whether an event of the PIX stream tells something else than the page shows: another status, or another code, since
 * an order that changes gets a new one.
 * @param text the event's data; what cannot be read is news, so that the page asks
 */
export function isNews(text: string, { status, code }: Shown): boolean {
  try {
    const told = JSON.parse(text) as { status?: unknown; pix_copia_e_cola?: unknown };
    return (
      told.status !== status || (typeof told.pix_copia_e_cola === "string" && told.pix_copia_e_cola !== code)
    );
  } catch {
    return true;
  }
}
