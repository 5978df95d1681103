import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type { PaymentEventRow } from "../../modules/payment-records/service";
import { PAYMENT_RECORDS } from "./store";
import type { HistoryKind, HistorySource, PaymentMethod } from "./types";

/** A line of history as staff reads it. Amounts in centavos. */
export type TimelineEntry = {
  id: string;
  kind: HistoryKind;
  method: PaymentMethod;
  provider_id: string;
  amount: number | null;
  source: HistorySource;
  reference: string | null;
  detail: Record<string, unknown> | null;
  at: Date;
};

/** A line as the shopper reads it. */
export type ShopperTimelineEntry = {
  kind: HistoryKind;
  method: PaymentMethod;
  amount: number | null;
  at: Date;
};

/** What a shopper has no use for: how we do it, and what is between us and the provider. */
const HIDDEN_FROM_SHOPPERS: readonly HistoryKind[] = [
  "charge_revised",
  "payment_received",
  "case_opened",
  "case_settled",
  "chargeback_opened",
  "chargeback_closed",
];

/** The payment history of an order, oldest first: everything, for staff. */
export async function orderTimeline(container: MedusaContainer, orderId: string): Promise<TimelineEntry[]> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const collectionIds = await collectionsOf(container, orderId);
  const rows = await records.listPaymentEvents(
    { $or: [{ order_id: orderId }, { payment_collection_id: collectionIds }] },
    { order: { occurred_at: "ASC", created_at: "ASC" } },
  );
  return rows.map(entryOf);
}

/** The same without what a shopper has no use for, and without references. */
export function forShopper(timeline: readonly TimelineEntry[]): ShopperTimelineEntry[] {
  return timeline
    .filter(({ kind }) => !HIDDEN_FROM_SHOPPERS.includes(kind))
    .map(({ kind, method, amount, at }) => ({ kind, method, amount, at }));
}

async function collectionsOf(container: MedusaContainer, orderId: string): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_payment_collection",
    fields: ["payment_collection_id"],
    filters: { order_id: orderId },
  });
  return (data as { payment_collection_id: string }[]).map((row) => row.payment_collection_id);
}

function entryOf(row: PaymentEventRow): TimelineEntry {
  return {
    id: row.id,
    kind: row.kind,
    method: row.method,
    provider_id: row.provider_id,
    amount: row.amount,
    source: row.source,
    reference: row.reference,
    detail: row.detail,
    at: row.occurred_at,
  };
}
