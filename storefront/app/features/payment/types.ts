import type { InstallmentPlan, PaymentOffer } from "@mestres/payments-br/store-api";

/** One way to pay as `GET /store/payment-methods` answers it. Money in centavos. */
export type PaymentMethod = PaymentOffer;

/** The ways to pay that the shop knows how to draw. */
export const METHODS = ["pix", "boleto", "card"] as const satisfies readonly PaymentMethod["method"][];

export type Method = (typeof METHODS)[number];

/** One way to split a card payment. Centavos; the parts of `amount` sum to `total`. */
export type Installment = InstallmentPlan;

/** What a price means by other ways of paying: shown beside it, charged by the backend. */
export type Terms = {
  /** The price with the PIX discount; null when PIX costs the same. */
  pix: { amount: number; percent: number | null } | null;
  installment: Installment | null;
};

export function isMethod(value: unknown): value is Method {
  return METHODS.includes(value as Method);
}
