import type { PaymentMethod } from "./records/types";

/** Provider ids as the payment module registers them, and how their shoppers pay. */
const METHODS: readonly (readonly [pattern: RegExp, method: PaymentMethod])[] = [
  [/^pp_pix_|^pp_stripe-pix_/, "pix"],
  [/^pp_boleto_|^pp_stripe-boleto_/, "boleto"],
  [/^pp_card_|^pp_stripe_/, "card"],
];

/** How one pays with a provider; undefined for a provider that is not ours (pp_system_default). */
export function methodOfProvider(providerId: string): PaymentMethod | undefined {
  return METHODS.find(([pattern]) => pattern.test(providerId))?.[1];
}
