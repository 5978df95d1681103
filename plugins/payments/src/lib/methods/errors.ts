import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of what choosing a payment method may refuse. */
export type MethodErrorCode =
  "payment_methods_invalid" | "payment_region_unknown" | "payment_method_by_order" | "payment_method_changed";

/** A MedusaError whose code is one of ours; the message is for people, in Portuguese. */
export const methodError = codedError<MethodErrorCode>();
