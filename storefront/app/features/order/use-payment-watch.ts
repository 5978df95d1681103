import { useEffect } from "react";
import { useRevalidator } from "react-router";
import type { PixCharge } from "./timeline";

const POLL_MS = 5_000;

/**
 * Keeps an unpaid order's page true without a reload: the server's events say
 * when something changed; where they cannot get through, the page asks every few
 * seconds; and it always asks when the shopper comes back from the bank's app.
 */
export function usePaymentWatch(orderId: string, status: PixCharge["status"], enabled: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!enabled) return;
    let poll: ReturnType<typeof setInterval> | undefined;
    const refresh = () => void revalidate();
    const events = new EventSource(`/pedido/${orderId}/eventos`);
    events.addEventListener("pix", (event: MessageEvent<string>) => {
      if (readStatus(event.data) !== status) refresh();
    });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) poll ??= setInterval(refresh, POLL_MS);
    });
    const onReturn = () => {
      if (document.visibilityState === "visible") refresh();
    };
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      events.close();
      clearInterval(poll);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [orderId, status, enabled, revalidate]);
}

function readStatus(text: string): unknown {
  try {
    return (JSON.parse(text) as { status?: unknown }).status;
  } catch {
    return undefined;
  }
}
