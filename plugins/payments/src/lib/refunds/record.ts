import { localDate } from "@mestres/platform/lib/clock";
import type { PaymentRefundRow } from "../../modules/refunds/service";
import { paymentRecords } from "../records/store";
import type { HistoryEntry, HistoryKind } from "../records/types";
import { refundStore } from "./store";

/**
 * Tells the payment history, the settlements and the cases what became of a
 * refund. Every entry has a key of its own, so a repetition changes nothing.
 *
 * @param options.openCase whether a failure is put before staff; not when staff is told of it at once
 */
export async function recordRefund(
  refund: PaymentRefundRow,
  { openCase }: { openCase: boolean },
): Promise<PaymentRefundRow> {
  if (refund.recorded_state === refund.state) {
    return refund;
  }
  const records = paymentRecords.get();
  await records.record(historyOf(refund));
  if (refund.state === "settled") {
    const day = localDate(refund.settled_at ?? new Date());
    await records.recordSettlement({
      kind: "refund",
      method: refund.method,
      provider_id: refund.provider_id,
      order_id: refund.order_id,
      reference: `${refund.reference}:${refund.refund_id}`,
      gross: -refund.amount,
      fee: refund.fee,
      net: -refund.amount - refund.fee,
      occurred_on: day,
      expected_on: day,
    });
  }
  if (refund.state === "failed" && openCase && refund.source === "shop") {
    await records.openCase({
      kind: "refund_failed",
      method: refund.method,
      provider_id: refund.provider_id,
      order_id: refund.order_id,
      session_id: refund.session_id,
      reference: `${refund.reference}:${refund.refund_id}`,
      amount: refund.amount,
    });
  }
  return refundStore.get().patchRefund(refund.id, { recorded_state: refund.state });
}

function historyOf(refund: PaymentRefundRow): HistoryEntry[] {
  const entries = [entryOf(refund, "refund_requested", refund.created_at)];
  if (refund.state === "settled") {
    entries.push(entryOf(refund, "refund_settled", refund.settled_at ?? new Date()));
  }
  if (refund.state === "failed") {
    entries.push(entryOf(refund, "refund_failed", refund.failed_at ?? new Date()));
  }
  return entries;
}

function entryOf(refund: PaymentRefundRow, kind: HistoryKind, at: Date): HistoryEntry {
  return {
    dedupe_key: `refund:${refund.id}:${kind}`,
    kind,
    method: refund.method,
    provider_id: refund.provider_id,
    session_id: refund.session_id,
    payment_collection_id: refund.payment_collection_id,
    order_id: refund.order_id,
    amount: refund.amount,
    source: kind === "refund_requested" && refund.source === "shop" ? "staff" : "provider",
    reference: refund.refund_id,
    detail: {
      payment: refund.reference,
      ...(refund.external_id ? { external_id: refund.external_id } : {}),
      ...(refund.reason ? { reason: refund.reason } : {}),
      ...(refund.manual ? { manual: true } : {}),
    },
    occurred_at: at,
  };
}
