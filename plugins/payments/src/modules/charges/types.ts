import type { InferTypeOf } from "@medusajs/framework/types";
import type { ChargeMethod, ChargePayment, ChargeProvider } from "../../lib/charges/driver";
import type PaymentCharge from "./models/payment-charge";
import type PaymentChargeReceipt from "./models/payment-charge-receipt";
import type PaymentNotification from "./models/payment-notification";

export type PaymentChargeRow = InferTypeOf<typeof PaymentCharge>;
export type PaymentChargeReceiptRow = InferTypeOf<typeof PaymentChargeReceipt>;
export type PaymentNotificationRow = InferTypeOf<typeof PaymentNotification>;

/** Columns of a charge that may change beside its state. `data` is merged, not replaced. */
export type PaymentChargePatch = Partial<
  Pick<
    PaymentChargeRow,
    | "amount"
    | "captured_at"
    | "closed_at"
    | "data"
    | "due_on"
    | "expires_at"
    | "external_id"
    | "fee"
    | "next_check_at"
    | "order_id"
    | "paid_at"
    | "payment_collection_id"
  >
>;

export type NewPaymentCharge = {
  provider: ChargeProvider;
  method: ChargeMethod;
  sessionId: string;
  /** Centavos. */
  amount: number;
  dueOn?: string;
  expiresAt?: Date;
  data?: Record<string, unknown>;
  /** First look should no answer come; default in a minute. */
  nextCheckAt?: Date;
};

export type NewPaymentNotification = {
  provider: ChargeProvider;
  dedupeKey: string;
  externalId?: string;
  raw: Record<string, unknown>;
};

/** `refundedCentavos` is the sum of settled refunds of that payment. */
export type ConfirmedPayment = ChargePayment & { refundedCentavos: number };
