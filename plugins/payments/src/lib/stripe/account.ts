import { createStripeClient, type StripeAccount, type StripeClient } from "./client";
import { stripeError } from "./errors";

/*
 * The account is given as options of the payment provider, which lives in the
 * payment module's own container; driver and webhook route find it here.
 */
const ACCOUNT = Symbol.for("mestres.payments.stripe-account");
type Known = { account: StripeAccount; client: StripeClient };
type ProcessWide = typeof globalThis & { [ACCOUNT]?: Known };
const processWide: ProcessWide = globalThis;

/** Publishes the account; undefined takes it back (tests). */
export function setStripeAccount(account: StripeAccount | undefined): void {
  processWide[ACCOUNT] = account && { account, client: createStripeClient(account) };
}

/** @throws MedusaError `stripe_not_configured` */
export function getStripe(): Known {
  const known = processWide[ACCOUNT];
  if (!known) {
    throw stripeError(
      "UNEXPECTED_STATE",
      "stripe_not_configured",
      "Stripe sem configuração: defina STRIPE_API_KEY.",
    );
  }
  return known;
}

/** Whether Stripe is in use here. */
export function isStripeConfigured(): boolean {
  return Boolean(processWide[ACCOUNT]);
}
