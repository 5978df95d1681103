import type { HistoryEntry, HistorySource } from "./types";

type OrderFacts = Pick<HistoryEntry, "method" | "provider_id" | "payment_collection_id" | "session_id"> & {
  order_id: string;
  /** Centavos. */
  amount?: number;
};

/** An order was placed, and this is how it is to be paid. */
export function orderPlacedEntry(order: OrderFacts, at: Date): HistoryEntry {
  return {
    ...order,
    dedupe_key: `order:${order.order_id}:placed`,
    kind: "order_placed",
    source: "shopper",
    reference: null,
    occurred_at: at,
  };
}

/** An order was cancelled because nobody paid it in time. */
export function orderExpiredEntry(order: OrderFacts, at: Date = new Date()): HistoryEntry {
  return {
    ...order,
    dedupe_key: `order:${order.order_id}:expired`,
    kind: "order_expired",
    source: "job",
    reference: null,
    occurred_at: at,
  };
}

/** An order was cancelled by its shopper or by staff. `amount`: what had been paid of it, and goes back. */
export function orderCanceledEntry(
  order: OrderFacts,
  source: HistorySource,
  at: Date = new Date(),
): HistoryEntry {
  return {
    ...order,
    dedupe_key: `order:${order.order_id}:canceled`,
    kind: "order_canceled",
    source,
    reference: null,
    occurred_at: at,
  };
}
