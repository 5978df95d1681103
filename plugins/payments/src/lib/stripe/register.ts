import { registerChargeDriver, registerNotificationReader } from "../charges/drivers";
import { CHARGE_METHODS } from "../charges/driver";
import { providerIdOf } from "../charges/provider-id";
import { registerChargeRefunds } from "../charges/refund-gateway";
import { setStripeAccount } from "./account";
import type { StripeAccount } from "./client";
import { createStripeDriver } from "./driver";
import { readStripeNotification } from "./webhook";

/** Tells the charge and refund engines about Stripe. Safe to repeat. */
export function registerStripe(account: StripeAccount): void {
  setStripeAccount(account);
  registerNotificationReader("stripe", readStripeNotification);
  for (const method of CHARGE_METHODS) {
    registerChargeDriver(createStripeDriver(method));
    registerChargeRefunds(providerIdOf({ provider: "stripe", method }));
  }
}
