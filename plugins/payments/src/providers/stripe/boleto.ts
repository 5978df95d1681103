import { readBoletoSettings } from "../../lib/boleto/settings";
import type { ChargeMethod } from "../../lib/charges/driver";
import { readPayer } from "../../lib/payer/read-payer";
import { stripeError } from "../../lib/stripe/errors";
import ChargedStripe from "./charged-stripe";

/** What Stripe takes for `expires_after_days`. */
const LONGEST_DAYS = 60;

/** Boletos at Stripe, registered as soon as the intent is. */
class StripeBoletoProvider extends ChargedStripe {
  static override identifier = "stripe-boleto";
  protected readonly method_: ChargeMethod = "boleto";

  get paymentIntentOptions(): Record<string, unknown> {
    return { payment_method_types: ["boleto"], capture_method: "automatic" };
  }

  /** @throws MedusaError `stripe_payer_missing`, naming what Stripe needs of the payer */
  protected async parameters_(sessionId: string): Promise<Record<string, unknown>> {
    const payer = await readPayer(this.sources_, sessionId);
    const { address } = payer ?? {};
    if (!payer?.document || !payer.email || !payer.name || !address) {
      throw stripeError(
        "INVALID_DATA",
        "stripe_payer_missing",
        "Informe nome, e-mail, CPF ou CNPJ e endereço antes de pagar com boleto.",
      );
    }
    const { due_days: days } = await readBoletoSettings();
    return {
      confirm: true,
      payment_method_data: {
        type: "boleto",
        boleto: { tax_id: payer.document },
        billing_details: {
          name: payer.name,
          email: payer.email,
          address: {
            line1: [address.street, address.number].filter(Boolean).join(", "),
            city: address.city,
            state: address.state,
            postal_code: address.zipCode,
            country: "BR",
          },
        },
      },
      payment_method_options: { boleto: { expires_after_days: Math.min(days, LONGEST_DAYS) } },
    };
  }
}

export default StripeBoletoProvider;
