/** A webhook endpoint registered with POST /v1/webhook_endpoints. */
export type StripeEndpoint = {
  id: string;
  url: string;
  secret: string;
  enabledEvents: string[];
};

export type IntentStatus =
  | "requires_payment_method"
  | "requires_confirmation"
  | "requires_action"
  | "requires_capture"
  | "succeeded"
  | "canceled";

export type MethodType = "card" | "pix" | "boleto";

/** How a payment is made: of a card only what Stripe shows of it. */
export type StripeMethod = {
  id: string;
  type: MethodType;
  card?: { brand: string; last4: string; exp_month: number; exp_year: number; outcome: CardOutcome };
  billing: Record<string, unknown>;
  taxId?: string;
};

export type CardOutcome =
  "approved" | "card_declined" | "insufficient_funds" | "incorrect_cvc" | "expired_card";

export type StripeRefund = {
  id: string;
  /** Centavos. */
  amount: number;
  status: "succeeded" | "pending" | "failed";
  reason: string | null;
  metadata: Record<string, string>;
  created: number;
};

export type StripeCharge = {
  id: string;
  amount: number;
  captured: boolean;
  created: number;
  refunds: StripeRefund[];
  disputed: boolean;
  /** Centavos that Stripe keeps. */
  fee: number;
  availableOn: number;
};

export type StripeIntent = {
  id: string;
  secret: string;
  /** Centavos. */
  amount: number;
  captureMethod: "automatic" | "manual";
  status: IntentStatus;
  created: number;
  canceledAt: number | null;
  cancellationReason: string | null;
  customer: string | null;
  description: string | null;
  metadata: Record<string, string>;
  methodTypes: string[];
  methodOptions: Record<string, Record<string, unknown>>;
  method: StripeMethod | null;
  lastError: object | null;
  charge: StripeCharge | null;
  /** Of a PIX: its code and where it points. */
  pix: { location: string; code: string; expiresAt: number } | null;
  boleto: { barcode: string; line: string; dueOn: string; expiresAt: number; token: string } | null;
};

/** An answer kept under an idempotency key. */
export type KeptStripeAnswer = {
  request: string;
  status: number;
  body: object;
};

export type StripeState = {
  endpoints: StripeEndpoint[];
  intents: Record<string, StripeIntent>;
  customers: Record<string, Record<string, unknown>>;
  answers: Record<string, KeptStripeAnswer>;
  refunds: "immediate" | "processing" | "refuse";
};

export function emptyStripeState(): StripeState {
  return {
    endpoints: [],
    intents: {},
    customers: {},
    answers: {},
    refunds: "immediate",
  };
}
