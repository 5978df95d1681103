import type { PaymentChargeRow, PaymentNotificationRow } from "../../modules/charges/types";
import type { RefundReport } from "../refunds/types";

export const CHARGE_PROVIDERS = ["efi", "mercadopago", "stripe"] as const;
export type ChargeProvider = (typeof CHARGE_PROVIDERS)[number];

export const CHARGE_METHODS = ["boleto", "card", "pix"] as const;
export type ChargeMethod = (typeof CHARGE_METHODS)[number];

/** Money that the provider says it received for a charge. Centavos. */
export type ChargePayment = {
  /** Unique over all providers and for ever: prefixed with the provider's name. */
  reference: string;
  amount: number;
  paidAt: Date;
  /** What the provider keeps; undefined while it does not say. */
  fee?: number;
  /** Local date (São Paulo) on which the money is ours to use. */
  availableOn?: string;
};

/** A refund as the provider shows it when asked about the charge. Centavos. */
export type ChargeRefund = {
  /** The provider's own id of it. */
  reference: string;
  amount: number;
  status: "pending" | "settled" | "failed";
  /** The payment that it gives back, when the charge has several. */
  paymentReference?: string;
};

/**
 * What the provider says of a charge.
 *
 * - `pending`: may still be paid (a boleto past its due date included)
 * - `expired`: the provider takes no more payment for it, by time
 * - `rejected`: the issuer refused (cards)
 * - `charged_back`: paid, and taken back by the payer's bank; one that the shop got back is `paid`
 */
export type ChargeReport = {
  status: "pending" | "paid" | "canceled" | "expired" | "rejected" | "charged_back";
  /** The provider's own id of the charge. */
  externalId: string;
  payments: ChargePayment[];
  refunds: ChargeRefund[];
  /** What became of the payer's dispute, where there is one and the provider tells its end. */
  dispute?: "open" | "won" | "lost";
  /** Details worth keeping, merged into the charge's data. Nothing that PCI forbids. */
  data?: Record<string, unknown>;
};

export type RefundOrder = {
  /** Our id of the refund, to be sent as the idempotency key. */
  refundId: string;
  /** Centavos. */
  amount: number;
  /** The receipt that it gives back. */
  paymentReference: string;
};

/** How one method is charged at one provider. All calls throw OutsideServiceError. */
export type ChargeDriver = {
  provider: ChargeProvider;
  method: ChargeMethod;
  /** undefined when the provider knows no such charge. A charge without external_id is looked up by its session. */
  find(charge: PaymentChargeRow): Promise<ChargeReport | undefined>;
  /** Makes a charge unpayable. Safe to repeat. */
  cancel(charge: PaymentChargeRow): Promise<"canceled" | "paid" | "pending">;
  /**
   * Gives money back; the same refundId again answers the refund that exists. A
   * refusal for good is a `failed` report; a provider without refunds by API
   * answers `manual`.
   */
  refund(charge: PaymentChargeRow, order: RefundOrder): Promise<RefundReport>;
};

/** A charge that a notification speaks of: by the provider's id, by our session, or both. */
export type NotifiedCharge = { externalId?: string; sessionId?: string };

/** Finds out, asking the provider if need be, which charges a stored notification is about. */
export type NotificationReader = (notification: PaymentNotificationRow) => Promise<NotifiedCharge[]>;
