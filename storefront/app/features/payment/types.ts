/** The ways to pay that the shop knows how to draw. */
export const METHODS = ["pix", "boleto", "card"] as const;

export type Method = (typeof METHODS)[number];

/** One way to split a card payment. Centavos; the parts of `amount` sum to `total`. */
export type Installment = { count: number; amount: number; total: number; interest_free: boolean };

/** One way to pay as `GET /store/payment-methods` answers it. Money in centavos. */
export type PaymentMethod = {
  method: Method;
  provider_id: string;
  /** What is charged with this method: goods and freight so far, less its own discount. */
  amount: number;
  discount_percent?: number | null;
  /** What paying this way takes off; already off `amount`. */
  discount?: number | null;
  /** Local date by which a boleto placed now would have to be paid. */
  due_on?: string | null;
  /** Below this total the method is not to be had. */
  minimum?: number | null;
  /** The card provider's public key, for its browser fields. */
  public_key?: string | null;
  installments?: Installment[] | null;
};

/** What a price means by other ways of paying: shown beside it, charged by the backend. */
export type Terms = {
  /** The price with the PIX discount; null when PIX costs the same. */
  pix: { amount: number; percent: number | null } | null;
  installment: Installment | null;
};

export function isMethod(value: unknown): value is Method {
  return METHODS.includes(value as Method);
}
