import type { ChargeMethod } from "../../lib/charges/driver";
import ChargedStripe from "./charged-stripe";

/** Cards at Stripe, confirmed in the browser by Stripe.js. No Brazilian installments: Stripe documents none. */
class StripeCardProvider extends ChargedStripe {
  static override identifier = "stripe";
  protected readonly method_: ChargeMethod = "card";

  get paymentIntentOptions(): Record<string, unknown> {
    return { payment_method_types: ["card"] };
  }

  protected async parameters_(): Promise<Record<string, unknown>> {
    return {};
  }
}

export default StripeCardProvider;
