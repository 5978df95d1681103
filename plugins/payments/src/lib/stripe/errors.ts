import { codedError } from "@mestres/platform/lib/coded-error";

/** Stable codes of what paying through Stripe may be refused for. */
export type StripeErrorCode =
  | "stripe_already_paid"
  | "stripe_not_configured"
  | "stripe_not_paid"
  | "stripe_payer_missing"
  | "stripe_session_invalid"
  | "stripe_unavailable";

/** A MedusaError with one of our codes; the message is for people, in Portuguese. */
export const stripeError = codedError<StripeErrorCode>();
