import { registerChargeDriver, registerNotificationReader } from "../charges/drivers";
import { CHARGE_METHODS } from "../charges/driver";
import { providerIdOf } from "../charges/provider-id";
import { registerChargeRefunds } from "../charges/refund-gateway";
import { setStripeAccount } from "./account";
import type { StripeAccount } from "./client";
import { createStripeDriver } from "./driver";
import { readStripeNotification } from "./webhook";

const DEFAULT_URL = "https://api.stripe.com";

/** Tells the charge and refund engines about Stripe. Safe to repeat. Without `baseUrl`: Stripe's own. */
export function registerStripe(account: Omit<StripeAccount, "baseUrl"> & { baseUrl?: string }): void {
  setStripeAccount({ ...account, baseUrl: account.baseUrl ?? DEFAULT_URL });
  registerNotificationReader("stripe", readStripeNotification);
  for (const method of CHARGE_METHODS) {
    registerChargeDriver(createStripeDriver(method));
    registerChargeRefunds(providerIdOf({ provider: "stripe", method }));
  }
}
