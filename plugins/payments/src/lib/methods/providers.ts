/** How a shopper pays, whoever processes it. */
export const PAYMENT_METHODS = ["pix", "boleto", "card"] as const;
export type PaymentMethodName = (typeof PAYMENT_METHODS)[number];

/** Which method each provider of ours is; earlier ones are offered first within a method. */
const METHOD_OF_PROVIDER: Readonly<Record<string, PaymentMethodName>> = {
  pp_pix_pix: "pix",
  pp_boleto_boleto: "boleto",
  pp_card_mercadopago: "card",
  "pp_stripe-pix_stripe": "pix",
  "pp_stripe-boleto_stripe": "boleto",
  pp_stripe_stripe: "card",
};

/** The providers that are a method of ours, in the order in which they are offered. */
export const METHOD_PROVIDERS: readonly string[] = Object.keys(METHOD_OF_PROVIDER);

/** The method behind a provider's id; undefined for a provider that is not ours. */
export function methodOfProvider(providerId: string): PaymentMethodName | undefined {
  return Object.hasOwn(METHOD_OF_PROVIDER, providerId) ? METHOD_OF_PROVIDER[providerId] : undefined;
}
