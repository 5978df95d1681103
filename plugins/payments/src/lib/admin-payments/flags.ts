/** What may be wrong with, or near to, a payment. */
export const PAYMENT_FLAGS = ["late", "mismatched", "expiring_today"] as const;
export type PaymentFlag = (typeof PAYMENT_FLAGS)[number];
