import { published } from "@mestres/platform/lib/published";
import { createStripeClient, type StripeAccount, type StripeClient } from "./client";

/** The account is given as options of the payment provider; driver and webhook route find it here. */
const stripe = published<{ account: StripeAccount; client: StripeClient }>("payments.stripe", {
  code: "stripe_not_configured",
  message: "Stripe sem configuração: defina STRIPE_API_KEY.",
});

/** Publishes the account; undefined takes it back (tests). */
export function setStripeAccount(account: StripeAccount | undefined): void {
  stripe.set(account && { account, client: createStripeClient(account) });
}

/** @throws MedusaError `stripe_not_configured` */
export function getStripe(): { account: StripeAccount; client: StripeClient } {
  return stripe.get();
}

/** Whether Stripe is in use here. */
export function isStripeConfigured(): boolean {
  return stripe.find() !== undefined;
}
