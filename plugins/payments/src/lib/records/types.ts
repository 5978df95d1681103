/** How a shopper pays. */
export const PAYMENT_METHODS = ["pix", "boleto", "card"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Everything that a payment's history may tell. */
export const HISTORY_KINDS = [
  "order_placed",
  "order_changed",
  "order_canceled",
  "charge_created",
  "charge_revised",
  "charge_expired",
  "charge_canceled",
  "charge_rejected",
  "payment_received",
  "payment_captured",
  "payment_short",
  "payment_over",
  "payment_late",
  "payment_duplicate",
  "refund_requested",
  "refund_settled",
  "refund_failed",
  "method_changed",
  "order_expired",
  "case_opened",
  "case_settled",
  "chargeback_opened",
  "chargeback_closed",
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** Who made it happen. */
export const HISTORY_SOURCES = ["shopper", "provider", "job", "staff", "system"] as const;
export type HistorySource = (typeof HISTORY_SOURCES)[number];

/** One line of a payment's history. */
export type HistoryEntry = {
  /** The fact's own identity: recording it again changes nothing. */
  dedupe_key: string;
  kind: HistoryKind;
  method: PaymentMethod;
  provider_id: string;
  session_id?: string | null;
  payment_collection_id?: string | null;
  order_id?: string | null;
  /** Centavos. */
  amount?: number | null;
  source: HistorySource;
  /** The provider's name of it: txid, end-to-end id, charge or refund id. */
  reference?: string | null;
  /** What helps to understand it. Never a secret, never personal data. */
  detail?: Record<string, unknown> | null;
  occurred_at: Date;
};

/** Why a webhook was refused. */
export const REFUSAL_REASONS = ["forged", "expired", "replayed", "foreign", "garbage"] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A webhook that was refused. Of its body only a digest is kept: it may hold anything. */
export type Refusal = {
  provider: string;
  reason: RefusalReason;
  http_status: number;
  /** The sender's address, as the connection (or our proxy) tells it. */
  address?: string | null;
  body_sha256: string;
  body_bytes: number;
};

/**
 * Money that a person must decide about.
 *
 * - `late`: it came after its order was cancelled
 * - `short`, `over`: less, or more, than asked
 * - `duplicate`: the order was paid already
 * - `unmatched`: there is nothing that it could pay
 * - `refund_failed`: the provider did not carry out a refund
 * - `chargeback`: the card's holder disputes it
 * - `surplus`: its order became cheaper than what was paid for it
 */
export const CASE_KINDS = [
  "late",
  "short",
  "over",
  "duplicate",
  "unmatched",
  "refund_failed",
  "chargeback",
  "surplus",
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What staff decided: take it as payment, give it back, give a coupon, or nothing. */
export const CASE_RESOLUTIONS = ["accept", "refund", "credit", "dismiss"] as const;
export type CaseResolution = (typeof CASE_RESOLUTIONS)[number];

/** What a resolution made: amounts in centavos, refunds by their ids. */
export type CaseResult = {
  coupon?: string;
  promotion_id?: string;
  accepted?: number;
  forgiven?: number;
  refund_ids?: string[];
  /** Whether the provider has not carried all refunds out yet. */
  pending?: boolean;
};

export type NewCase = {
  kind: CaseKind;
  method: PaymentMethod;
  provider_id: string;
  order_id?: string | null;
  session_id?: string | null;
  /** The money's own name: end-to-end id, payment id, refund id. One case per kind and reference. */
  reference: string;
  /** The money in question, in centavos (for `over` the surplus alone). */
  amount: number;
  /** What was asked for, in centavos. */
  expected?: number | null;
};

export const SETTLEMENT_KINDS = ["capture", "refund", "chargeback"] as const;
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];

/** Money that moves at the provider, for finance to post. */
export type NewSettlement = {
  kind: SettlementKind;
  method: PaymentMethod;
  provider_id: string;
  order_id?: string | null;
  /** One settlement per kind and reference. */
  reference: string;
  /** Centavos; negative when it leaves us (refund, chargeback), positive when it comes (also from a dispute won). */
  gross: number;
  /** Centavos kept by the provider; negative when it gives a fee back. */
  fee: number;
  /** Always gross − fee. */
  net: number;
  /** Local date of São Paulo ("YYYY-MM-DD") on which it happened. */
  occurred_on: string;
  /** Local date on which the money is, or leaves, our account. */
  expected_on: string;
};
