import { useEffect } from "react";
import { useRevalidator } from "react-router";
import type { Method } from "~/features/payment/types";
import type { PaymentStatus } from "./payment";

/** PIX where the events cannot get through. */
const POLL_PIX_MS = 5_000;
/** A boleto takes days and a card in analysis minutes: nobody stares at these. */
const POLL_MS = 20_000;

/**
 * Keeps an unpaid order's page true without a reload: for PIX the server's events say when
 * something changed; where they cannot get through, and for other methods, the page asks now
 * and then while somebody looks at it; and it always asks when the shopper comes back.
 */
export function usePaymentWatch(
  orderId: string,
  status: PaymentStatus,
  method: Method | null,
  enabled: boolean,
): void {
  const { revalidate } = useRevalidator();
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
    let poll = method === "pix" ? undefined : askEvery(POLL_MS);
    const events = method === "pix" ? new EventSource(`/pedido/${orderId}/eventos`) : null;
    events?.addEventListener("pix", (event: MessageEvent<string>) => {
      if (readStatus(event.data) !== status) {
        refresh();
      }
    });
    events?.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) {
        poll ??= askEvery(POLL_PIX_MS);
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
  }, [orderId, status, method, enabled, revalidate]);
}

function readStatus(text: string): unknown {
  try {
    return (JSON.parse(text) as { status?: unknown }).status;
  } catch {
    return undefined;
  }
}
