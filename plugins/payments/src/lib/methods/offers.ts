import { missingSettings } from "@mestres/platform/lib/settings";
import { readBoletoOffer } from "../boleto/offer";
import { readPixPercent } from "../discounts/settings";
import { listInstallmentPlans } from "../installments/list";
import type { InstallmentPlan } from "../installments/plans";
import { isMercadoPagoReady, readMercadoPagoSettings } from "../mercadopago/settings";
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
  /** Local date that a boleto made now would be due on. */
  due_on?: string;
  /** Less than this the method does not take. */
  minimum?: number;
  /** For the provider's fields in the shopper's browser. */
  public_key?: string;
  sdk_url?: string;
  installments?: InstallmentPlan[];
};

/** What a provider adds to its offer. */
export type OfferDetails = Omit<
  PaymentOffer,
  "method" | "provider_id" | "amount" | "discount" | "discount_percent"
>;

/** @returns undefined while the provider lacks what it needs to charge: it is not offered then */
type DetailsReader = (amount: number) => Promise<OfferDetails | undefined>;

const DETAILS: Readonly<Record<string, DetailsReader>> = {
  async pp_pix_pix() {
    return missingSettings(pixSettings, await readPixSettings()).length ? undefined : {};
  },
  pp_boleto_boleto: readBoletoOffer,
  async pp_card_mercadopago(amount) {
    const settings = await readMercadoPagoSettings();
    if (!isMercadoPagoReady(settings)) {
      return undefined;
    }
    return {
      public_key: settings.public_key,
      sdk_url: settings.js_url,
      ...(amount > 0 ? { installments: await listInstallmentPlans(amount) } : {}),
    };
  },
};

/**
 * What this provider's offer says beside its amount; undefined when it cannot charge now.
 *
 * @param amount what would be charged, in centavos; without one no installments are worked out
 */
export async function readOfferDetails(providerId: string, amount = 0): Promise<OfferDetails | undefined> {
  const reader = DETAILS[providerId];
  return reader ? reader(amount) : {};
}

/** Percent off the products for who pays by this method; 0 for none. */
export async function readDiscountPercent(method: PaymentMethodName): Promise<number> {
  return method === "pix" ? readPixPercent() : 0;
}
