/** Shapes of the payments admin API. Amounts are integer centavos, `*_on` are local dates of São Paulo. */
import { PROVIDER_CHARGE_STATES as STATES } from "../../../lib/charges/state-names";
import { RECEIPT_OUTCOMES as OUTCOMES } from "../../../lib/receipt-outcomes";
import {
  CASE_KINDS,
  CASE_RESOLUTIONS,
  HISTORY_KINDS,
  HISTORY_SOURCES,
  PAYMENT_METHODS,
  REFUSAL_REASONS,
  type CaseKind,
  type CaseResolution,
  type HistoryKind,
  type HistorySource,
  type PaymentMethod,
  type RefusalReason,
} from "../../../lib/records/types";
import { REFUND_STATES, type RefundState } from "../../../lib/refunds/state-names";

export {
  CASE_KINDS,
  CASE_RESOLUTIONS as RESOLUTIONS,
  HISTORY_KINDS,
  HISTORY_SOURCES as SOURCES,
  OUTCOMES,
  PAYMENT_METHODS as METHODS,
  REFUND_STATES,
  REFUSAL_REASONS,
  STATES,
};
export type { CaseKind, CaseResolution as Resolution, PaymentMethod as Method };

export const FLAGS = ["late", "mismatched", "expiring_today"] as const;
export type Flag = (typeof FLAGS)[number];

/** A charge of any method, as a row of the list. */
export type PaymentRow = {
  id: string;
  method: PaymentMethod;
  provider: string;
  order_id: string | null;
  display_id: number | null;
  reference: string | null;
  state: string;
  amount: number;
  received: number;
  refunded: number;
  created_at: string;
  expires_at: string | null;
  paid_at: string | null;
  flags: Flag[];
};

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

/** Money that someone must decide about. */
export type PaymentCase = {
  id: string;
  kind: CaseKind;
  method: PaymentMethod;
  provider_id: string;
  order_id: string | null;
  display_id: number | null;
  reference: string;
  amount: number;
  expected: number | null;
  state: "open" | "settled";
  resolution: CaseResolution | null;
  note: string | null;
  result: CaseResult | null;
  settled_by: string | null;
  settled_at: string | null;
  created_at: string;
  /** What can be decided about it; empty once it is settled. */
  resolutions: CaseResolution[];
};

/** What was settled on one local day by one method. `net` is gross less fee; refunds are negative. */
export type SettlementDay = {
  occurred_on: string;
  expected_on: string;
  method: PaymentMethod;
  gross: number;
  fee: number;
  net: number;
  count: number;
};
export type SettlementTotals = { gross: number; fee: number; net: number; count: number };

/**
 * Webhooks of one provider and sender that were turned away within an hour for
 * one reason, with the digest of the latest body.
 */
export type Refusal = {
  id: string;
  provider: string;
  reason: RefusalReason;
  http_status: number;
  address: string | null;
  body_sha256: string;
  body_bytes: number;
  count: number;
  first_at: string;
  last_at: string;
};

/** One line of an order's payment history. */
export type HistoryLine = {
  id: string;
  kind: HistoryKind;
  method: PaymentMethod;
  amount: number | null;
  source: HistorySource;
  reference: string | null;
  detail: Record<string, unknown> | null;
  at: string;
};

export const PAYMENT_STATUSES = [
  "awaiting",
  "paid",
  "expired",
  "rejected",
  "canceled",
  "refunded",
  "partially_refunded",
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** An attempt to pay, with the money that came for it. */
export type OrderCharge = {
  id: string;
  method: PaymentMethod;
  provider: string;
  reference: string | null;
  state: string;
  amount: number;
  /** What the provider keeps; null when it has not said. */
  fee: number | null;
  due_on: string | null;
  created_at: string;
  expires_at: string | null;
  paid_at: string | null;
  receipts: { reference: string; amount: number; paid_at: string; outcome: string }[];
};

/** A refund, from the wish to the provider's last word. */
export type RefundRow = {
  id: string;
  method: PaymentMethod;
  amount: number;
  state: RefundState;
  /** Staff moves the money by hand: the provider has no refunds by API. */
  manual: boolean;
  reason: string | null;
  created_at: string;
};

/** How an order's payment stands. */
export type OrderPayment = {
  status: PaymentStatus;
  method: PaymentMethod;
  amount: number;
  received: number;
  refunded: number;
  expires_at?: string | null;
  boleto?: { linha_digitavel: string; due_on: string } | null;
  card?: { brand: string; last_four: string; installments: number; installment_amount: number } | null;
};

/** As `GET /admin/orders/:id/payments-br` answers it. */
export type OrderPayments = {
  payment: OrderPayment | null;
  history: HistoryLine[];
  charges: OrderCharge[];
  refunds: RefundRow[];
  cases: PaymentCase[];
};
