import { missingSettings } from "@mestres/platform/lib/settings";
import { readPixPercent } from "../discounts/settings";
import { pixSettings, readPixSettings } from "../psp/settings";
import type { PaymentMethodName } from "./providers";

/** One way to pay, as `GET /store/payment-methods` answers it. Money in centavos. */
export type PaymentOffer = {
  method: PaymentMethodName;
  provider_id: string;
  /** What is charged by this method, its discount taken off. */
  amount: number;
  /** Percent off the products, and what it comes to. Only where there is one. */
  discount_percent?: number;
  discount?: number;
};

/** What a provider adds to its offer. */
export type OfferDetails = Omit<PaymentOffer, "method" | "provider_id" | "amount" | "discount">;

/** @returns undefined while the provider lacks what it needs to charge: it is not offered then */
type DetailsReader = () => Promise<OfferDetails | undefined>;

const DETAILS: Readonly<Record<string, DetailsReader>> = {
  async pp_pix_pix() {
    const ready = !missingSettings(pixSettings, await readPixSettings()).length;
    return ready ? pixDiscount() : undefined;
  },
  "pp_stripe-pix_stripe": pixDiscount,
};

/** What this provider's offer says beside its amount; undefined when it cannot charge now. */
export async function readOfferDetails(providerId: string): Promise<OfferDetails | undefined> {
  const reader = DETAILS[providerId];
  return reader ? reader() : {};
}

async function pixDiscount(): Promise<OfferDetails> {
  const percent = await readPixPercent();
  return percent > 0 ? { discount_percent: percent } : {};
}
