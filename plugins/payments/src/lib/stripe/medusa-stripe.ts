import type {
  InitiatePaymentInput,
  InitiatePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider } from "@medusajs/framework/utils";
import stripeModule from "@medusajs/payment-stripe";
import { stripeError } from "./errors";

/** What of Medusa's Stripe provider its subclasses lean on; its class is not among the package's types. */
export declare abstract class MedusaStripeProvider extends AbstractPaymentProvider<Record<string, unknown>> {
  /** Stripe's own library. */
  protected stripe_: object;
  protected container_: Record<string, unknown>;
  constructor(
    cradle: Record<string, unknown>,
    options: { apiKey: string; webhookSecret: string; capture: boolean },
  );
  override initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput>;
  override updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput>;
}

type ProviderClass = typeof MedusaStripeProvider & { identifier: string };
const { services } = stripeModule as unknown as { services: ProviderClass[] };
const cards = services.find(({ identifier }) => identifier === "stripe");
if (!cards) {
  throw stripeError(
    "UNEXPECTED_STATE",
    "stripe_not_configured",
    "@medusajs/payment-stripe mudou: falta o seu provedor.",
  );
}

/**
 * Medusa's own Stripe provider for cards, out of its package's public entry: the
 * base of ours, whose methods differ by `paymentIntentOptions` alone.
 */
export const MedusaStripe: typeof MedusaStripeProvider = cards;
