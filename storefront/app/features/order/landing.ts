import { useEffect, type RefObject } from "react";
import { useLocation } from "react-router";

/** The id of the heading that says how the payment stands. */
export const PAYMENT_ANCHOR = "pagamento";

/**
 * Where a press of "Pagar" ends: the order's page at its payment. The anchor also serves browsers without JavaScript,
 * which scroll to the heading and continue the keyboard's order from it.
 */
export function paymentOf(orderId: string): string {
  return `/pedido/${orderId}#${PAYMENT_ANCHOR}`;
}

/** Focuses the heading when somebody arrives at the payment's anchor, so that a screen reader reads it out. */
export function useFocusOnArrival(heading: RefObject<HTMLElement>): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === `#${PAYMENT_ANCHOR}`) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [hash, key, heading]);
}
