import { useEffect } from "react";
import { useRevalidator } from "react-router";
import { isNews } from "./payment-news";
import { isOpen, type PaymentStatus } from "./payment";

/** PIX where the events cannot get through. */
const POLL_PIX_MS = 5_000;
/** A boleto takes days and a card in analysis minutes: nobody stares at these. */
const POLL_MS = 20_000;

type Watched = {
  status: PaymentStatus;
  /** Whether a PIX code is out, of which the server's events tell. */
  pix: boolean;
  /** The code that the page shows. */
  code: string | null;
  /** Whether the page is its own shopper's. */
  own: boolean;
};

/**
 * Keeps an unpaid order's page true without a reload: for PIX the server's events say when
 * something changed; where they cannot get through, and for other methods, the page asks now
 * and then while somebody looks at it; and it always asks when the shopper comes back. The events tell of the order's
 * first payment, so of a rest the page asks as well.
 */
export function usePaymentWatch(orderId: string, { status, pix, code, own }: Watched): void {
  const { revalidate } = useRevalidator();
  const enabled = own && isOpen(status);
  useEffect(() => {
    if (!enabled) {
      return;
    }
    const refresh = () => void revalidate();
    const askEvery = (milliseconds: number) =>
      setInterval(() => {
        if (document.visibilityState === "visible") {
          refresh();
        }
      }, milliseconds);
    let poll = pix && status !== "partially_paid" ? undefined : askEvery(POLL_MS);
    const events = pix ? new EventSource(`/pedido/${orderId}/eventos`) : null;
    events?.addEventListener("pix", (event: MessageEvent<string>) => {
      if (isNews(event.data, { status, code })) {
        refresh();
      }
    });
    events?.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) {
        clearInterval(poll);
        poll = askEvery(POLL_PIX_MS);
      }
    });
    const onReturn = () => {
      if (document.visibilityState === "visible") {
        refresh();
      }
    };
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      events?.close();
      clearInterval(poll);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [orderId, status, pix, code, enabled, revalidate]);
}
