import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of what paying an existing order may refuse. */
export type OrderPaymentErrorCode =
  | "order_payment_invalid"
  | "order_payment_method_unavailable"
  | "order_payment_not_found"
  | "order_payment_not_retryable"
  | "order_payment_unavailable";

/** A MedusaError whose code is one of ours; the message is for people, in Portuguese. */
export const orderPaymentError = codedError<OrderPaymentErrorCode>();
