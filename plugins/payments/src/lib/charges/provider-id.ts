import type { PaymentChargeRow } from "../../modules/charges/types";
import type { PaymentMethod } from "../records/types";

/** Ids of our payment providers, as the payment module registers them. */
export const BOLETO_PROVIDER_ID = "pp_boleto_boleto";
export const CARD_PROVIDER_ID = "pp_card_mercadopago";

const STRIPE_IDS: Record<string, string> = {
  boleto: "pp_stripe-boleto_stripe",
  card: "pp_stripe_stripe",
  pix: "pp_stripe-pix_stripe",
};

/** The payment provider whose sessions a charge belongs to. */
export function providerIdOf({ provider, method }: Pick<PaymentChargeRow, "provider" | "method">): string {
  if (provider === "stripe") {
    return STRIPE_IDS[method] ?? "pp_stripe_stripe";
  }
  return method === "boleto" ? BOLETO_PROVIDER_ID : CARD_PROVIDER_ID;
}

/** A charge's method as the payment history names it. */
export function methodOf({ method }: Pick<PaymentChargeRow, "method">): PaymentMethod {
  return method as PaymentMethod;
}
