import { localDate } from "@mestres/platform/lib/clock";
import type { PaymentSessionStatus } from "@medusajs/framework/types";
import type { StripeIntent } from "./intent";

/** What a client of the store API may read of an intent: nothing personal, though Stripe's object holds it. */
export type StripeSessionData = {
  /** PaymentIntent; Medusa's own provider finds it by this name. */
  id: string;
  amount: number;
  currency: string;
  status: string;
  chargeId: string;
  /** Cards: what Stripe.js confirms with. */
  client_secret?: string;
  /** PIX. */
  pixCopiaECola?: string;
  /** ISO instant. */
  expiresAt?: string;
  /** Boleto: 47 digits, local date and Stripe's PDF. */
  linhaDigitavel?: string;
  dueOn?: string;
  pdfUrl?: string;
  brand?: string;
  lastFour?: string;
};

/** The session's data for an intent. */
export function stripeSessionData(intent: StripeIntent, chargeId: string, method: string): StripeSessionData {
  return {
    id: intent.id,
    amount: intent.amount,
    currency: intent.currency,
    status: intent.status,
    chargeId,
    ...(method === "card" && intent.client_secret ? { client_secret: intent.client_secret } : {}),
    ...stripeDetails(intent),
  };
}

/** What is worth keeping of it in the charge, for pages and panels. */
export function stripeDetails(intent: StripeIntent): Partial<StripeSessionData> {
  const { pix_display_qr_code: pix, boleto_display_details: boleto } = intent.next_action ?? {};
  const card =
    typeof intent.latest_charge === "object" ? intent.latest_charge?.payment_method_details?.card : undefined;
  return {
    ...(pix ? { pixCopiaECola: pix.data, expiresAt: pix.expires_at?.toISOString() } : {}),
    ...(boleto
      ? {
          linhaDigitavel: boleto.number?.replace(/\D/g, "") || undefined,
          dueOn: boleto.expires_at ? localDate(boleto.expires_at) : undefined,
          pdfUrl: boleto.pdf ?? boleto.hosted_voucher_url ?? undefined,
        }
      : {}),
    ...(card ? { brand: card.brand ?? undefined, lastFour: card.last4 ?? undefined } : {}),
  };
}

/**
 * An intent as Medusa's session status. A code or boleto that was handed out
 * waits for its payment with the order already placed, which the base class
 * takes for a card's extra step.
 *
 * @param amountCentavos what the charge asked for
 */
export function stripeStatus(
  intent: StripeIntent,
  amountCentavos: number,
  method: string,
): PaymentSessionStatus {
  switch (intent.status) {
    case "succeeded":
      return (intent.amount_received ?? 0) >= amountCentavos ? "captured" : "canceled";
    case "processing":
      return "pending_authorization";
    case "requires_action":
      return method === "card" ? "requires_more" : "pending_authorization";
    case "canceled":
      return "canceled";
    default:
      return method === "card" ? "pending" : "canceled";
  }
}
