import type { OrderPaymentView } from "@mestres/payments-br/store-api";

/** The payment of an order as `GET /store/orders/:id/payment` tells it. Centavos, instants ISO 8601, due dates local. */
export type OrderPayment = OrderPaymentView;
export type PaymentStatus = OrderPayment["status"];
/** One thing that happened to the payment. */
export type PaymentNews = OrderPayment["timeline"][number];

/** The money is with the shop, wholly or in part. */
export function isPaid(status: PaymentStatus): boolean {
  return status === "paid" || status === "partially_refunded";
}

/** Something may still happen by itself: the page stays awake. */
export function isOpen(status: PaymentStatus): boolean {
  return status === "awaiting" || status === "expired" || status === "rejected";
}

/** Centavos that went back without ever paying the order: late, short, or paid twice. */
export function strayReturned({ timeline, refunded }: Pick<OrderPayment, "timeline" | "refunded">): number {
  return timeline
    .filter(({ kind }) => kind === "refund_settled")
    .reduce((sum, { amount = 0 }) => sum + amount, -refunded);
}
