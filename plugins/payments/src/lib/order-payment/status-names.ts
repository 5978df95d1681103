/**
 * How an order stands, whatever the method.
 *
 * - `awaiting`: can be paid, or its payment is being looked at
 * - `expired`: nobody can pay it as it is; a new attempt may still be possible
 * - `rejected`: the card was refused
 * - `partially_paid`: a part was paid, and the order costs more: the rest can be paid
 */
export const ORDER_PAYMENT_STATUSES = [
  "awaiting",
  "paid",
  "partially_paid",
  "expired",
  "rejected",
  "canceled",
  "refunded",
  "partially_refunded",
] as const;
export type OrderPaymentStatus = (typeof ORDER_PAYMENT_STATUSES)[number];
