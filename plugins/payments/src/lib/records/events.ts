import type { HistoryKind, NewSettlement, PaymentMethod } from "./types";

/** Rows were written: `{ event_ids, settlement_ids }`. A wake-up only; the sweeping job needs none. */
export const RECORDS_WRITTEN = "payments.records_written";
export type RecordsWritten = { event_ids?: string[]; settlement_ids?: string[] };

/**
 * Something happened to a payment. Delivered at least once: a consumer keeps
 * `id` in its inbox.
 */
export const PAYMENT_RECORDED = "payments.recorded";
export type PaymentRecorded = {
  id: string;
  kind: HistoryKind;
  method: PaymentMethod;
  order_id: string | null;
  /** Centavos. */
  amount: number | null;
  reference: string | null;
};

/** What a message to the shopper is made of: an event of a payment, an order that needs none, or a link that staff sends. */
export type PaymentNews = Pick<PaymentRecorded, "id" | "order_id" | "amount"> & {
  kind: HistoryKind | "payment_link";
};

/** Money moved at a provider, in integer centavos; finance posts from it. Delivered at least once. */
export const SETTLEMENT_RECORDED = "payments.settlement_recorded";
export type SettlementRecorded = NewSettlement & { id: string };
