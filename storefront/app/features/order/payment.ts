import type { OrderPaymentView } from "@mestres/payments-br/store-api";
import type { Method } from "~/features/payment/types";

/** The payment of an order as `GET /store/orders/:id/payment` tells it. Centavos, instants ISO 8601, due dates local. */
export type OrderPayment = OrderPaymentView;
export type PaymentStatus = OrderPayment["status"];
/** One thing that happened to the payment. */
export type PaymentNews = OrderPayment["timeline"][number];

/** The shop has its money; what went back, wholly or in part, does not count against it. */
export function isPaid(status: PaymentStatus): boolean {
  return status === "paid" || status === "partially_refunded";
}

/** Something may still happen by itself: the page stays awake. */
export function isOpen(status: PaymentStatus): boolean {
  return ["awaiting", "partially_paid", "expired", "rejected"].includes(status);
}

/** Centavos of the shopper that the shop keeps. */
export function keptOf({ received, refunded }: Pick<OrderPayment, "received" | "refunded">): number {
  return Math.max(0, received - refunded);
}

/**
 * The method whose code is out to be paid, or whose card is being looked at. Null when the shopper has to choose first:
 * nothing was tried yet (an order that staff wrote), or what was tried for the rest of an order has ended.
 * @param now of the server, in milliseconds
 */
export function waitsFor(payment: OrderPayment, now: number): Method | null {
  const { status, method, owed } = payment;
  if (status === "awaiting") {
    return method;
  }
  return status === "partially_paid" && owed > 0 && method && isOut(payment, method, now) ? method : null;
}

/** Of the rest of an order the status does not tell whether its code has ended. */
function isOut({ pix, boleto, expires_at: until, timeline }: OrderPayment, method: Method, now: number) {
  switch (method) {
    case "pix":
      return pix !== undefined && Date.parse(pix.expires_at) > now;
    case "boleto":
      return boleto !== undefined && (until === undefined || Date.parse(until) > now);
    case "card":
      return timeline.findLast(({ kind }) => kind.startsWith("charge_"))?.kind === "charge_created";
  }
}

/** Whether its shopper or staff cancelled the order; one that nobody paid in time ends in other words. */
export function wasCanceled({ status, timeline }: Pick<OrderPayment, "status" | "timeline">): boolean {
  return (
    (status === "canceled" || status === "refunded") && timeline.some(({ kind }) => kind === "order_canceled")
  );
}

/** How the order was paid; of one that is being paid to its end, how its first part was. Null while nothing was. */
export function paidBy({ timeline }: Pick<OrderPayment, "timeline">): Method | null {
  return timeline.findLast(({ kind }) => kind === "payment_captured")?.method ?? null;
}

/** Centavos that went back without ever paying the order: late, short, or paid twice. */
export function strayReturned({ timeline, refunded }: Pick<OrderPayment, "timeline" | "refunded">): number {
  return timeline
    .filter(({ kind }) => kind === "refund_settled")
    .reduce((sum, { amount = 0 }) => sum + amount, -refunded);
}
