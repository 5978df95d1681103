import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of what a payment link may refuse. */
type PaymentLinkErrorCode = "payment_link_unknown" | "payment_link_closed" | "payment_link_nothing_owed";

/** A MedusaError whose code is one of ours; the message is for people, in Portuguese. */
export const paymentLinkError = codedError<PaymentLinkErrorCode>();
