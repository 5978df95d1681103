import type { ChargeMethod } from "../../lib/charges/driver";
import { readPixSettings } from "../../lib/psp/settings";
import ChargedStripe from "./charged-stripe";

/** What Stripe takes for `expires_after_seconds`. */
const SHORTEST_SECONDS = 60;
const LONGEST_SECONDS = 1_209_600;

/** PIX at Stripe: the code is there as soon as the intent is. */
class StripePixProvider extends ChargedStripe {
  static override identifier = "stripe-pix";
  protected readonly method_: ChargeMethod = "pix";

  get paymentIntentOptions(): Record<string, unknown> {
    return { payment_method_types: ["pix"], capture_method: "automatic" };
  }

  protected async parameters_(): Promise<Record<string, unknown>> {
    const { expiration_seconds: seconds } = await readPixSettings();
    return {
      confirm: true,
      payment_method_data: { type: "pix" },
      payment_method_options: {
        pix: { expires_after_seconds: Math.min(Math.max(seconds, SHORTEST_SECONDS), LONGEST_SECONDS) },
      },
    };
  }
}

export default StripePixProvider;
