import { localDate } from "@mestres/platform/lib/clock";
import type { PixChargeRow, PixReceiptRow } from "../../modules/pix/service";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type { ReceiptOutcome } from "../receipt-outcomes";
import type { CaseKind, HistoryEntry, HistoryKind, HistorySource } from "./types";

/** How history names PIX. */
export const PIX_METHOD = { method: "pix", provider_id: "pp_pix_pix" } as const;

type ChargeFacts = Pick<PixChargeRow, "txid" | "amount" | "session_id"> &
  Partial<Pick<PixChargeRow, "order_id" | "payment_collection_id" | "revision">>;

/** Kinds of history that a charge goes through by itself. */
type ChargeKind = Extract<
  HistoryKind,
  "charge_created" | "charge_revised" | "charge_expired" | "charge_canceled" | "charge_rejected"
>;

/** A line about a charge. */
export function chargeEntry(
  kind: ChargeKind,
  charge: ChargeFacts,
  source: HistorySource,
  at: Date = new Date(),
): HistoryEntry {
  // A charge is created and ends once; its amount may change many times.
  const times = kind === "charge_revised" ? `:${charge.revision ?? 0}` : "";
  return {
    ...entryOf(charge),
    dedupe_key: `pix:${charge.txid}:${kind}${times}`,
    kind,
    amount: charge.amount,
    source,
    reference: charge.txid,
    occurred_at: at,
  };
}

/** What is told of each outcome, beside that money came. */
const TOLD: Partial<Record<ReceiptOutcome, { kind: HistoryKind; case?: CaseKind }>> = {
  overpaid: { kind: "payment_over", case: "over" },
  underpaid: { kind: "payment_short", case: "short" },
  duplicate: { kind: "payment_duplicate", case: "duplicate" },
  late: { kind: "payment_late", case: "late" },
};

/**
 * Tells of money that the PSP confirmed, and puts before staff what paid
 * nothing. Safe to repeat: what was told is told once.
 *
 * @param refunded centavos already given back, by end-to-end id: no case for those
 * @param more lines to write with them
 */
export async function recordReceipts(
  records: PaymentRecordsService,
  charge: ChargeFacts,
  receipts: readonly PixReceiptRow[],
  refunded: ReadonlyMap<string, number> = new Map(),
  more: readonly HistoryEntry[] = [],
): Promise<void> {
  const entries: HistoryEntry[] = [...more];
  for (const receipt of receipts) {
    entries.push(receiptEntry("payment_received", charge, receipt));
    const told = TOLD[receipt.outcome];
    if (told) {
      entries.push(receiptEntry(told.kind, charge, receipt));
    }
  }
  await records.record(entries);
  // What came after the amount was complete is a duplicate, and no part of the surplus.
  const counted = receipts.filter(({ outcome }) => outcome === "captured" || outcome === "overpaid");
  const surplus = counted.reduce((sum, { amount }) => sum + amount, 0) - charge.amount;
  for (const { e2eid, amount, outcome, order_id: orderId } of receipts) {
    const kind = outcome === "unmatched" ? "unmatched" : TOLD[outcome]?.case;
    if (!kind || (refunded.get(e2eid) ?? 0) >= amount) {
      continue;
    }
    await records.openCase({
      ...PIX_METHOD,
      kind,
      order_id: orderId ?? charge.order_id,
      session_id: charge.session_id,
      reference: e2eid,
      amount: kind === "over" ? Math.min(surplus, amount) : amount,
      expected: charge.amount,
    });
  }
}

/**
 * Tells of a captured payment and its receipts, and writes its settlement, for the whole amount
 * that arrived: what is too much leaves as a refund of its own. PIX is on the
 * account the same day.
 */
export async function recordCapture(
  records: PaymentRecordsService,
  charge: ChargeFacts,
  receipts: readonly PixReceiptRow[],
  now: Date,
): Promise<void> {
  const paid = receipts.filter(({ outcome }) => outcome === "captured" || outcome === "overpaid");
  const captured: HistoryEntry = {
    ...entryOf(charge),
    dedupe_key: `pix:${charge.txid}:payment_captured`,
    kind: "payment_captured",
    amount: charge.amount,
    source: "provider",
    reference: paid.at(-1)?.e2eid ?? charge.txid,
    occurred_at: now,
  };
  await recordReceipts(records, charge, receipts, new Map(), [captured]);
  for (const receipt of paid) {
    await recordReceiptSettlement(records, charge, receipt);
  }
  await records.completeShort(paid.map(({ e2eid }) => e2eid));
}

/** Writes the settlement of money that we keep. Fee as the PSP told it, in centavos. */
export async function recordReceiptSettlement(
  records: PaymentRecordsService,
  charge: Pick<ChargeFacts, "order_id">,
  { e2eid, amount, paid_at: paidAt, ...rest }: Pick<PixReceiptRow, "e2eid" | "amount" | "paid_at">,
): Promise<void> {
  const fee = feeOf(rest);
  const day = localDate(new Date(paidAt));
  await records.recordSettlement({
    ...PIX_METHOD,
    kind: "capture",
    order_id: charge.order_id,
    reference: e2eid,
    gross: amount,
    fee,
    net: amount - fee,
    occurred_on: day,
    expected_on: day,
  });
}

function feeOf(receipt: object): number {
  const { fee } = receipt as { fee?: unknown };
  return typeof fee === "number" ? fee : 0;
}

function receiptEntry(kind: HistoryKind, charge: ChargeFacts, receipt: PixReceiptRow): HistoryEntry {
  return {
    ...entryOf(charge),
    dedupe_key: `pix:${receipt.e2eid}:${kind}`,
    kind,
    amount: receipt.amount,
    source: "provider",
    reference: receipt.e2eid,
    occurred_at: receipt.paid_at,
  };
}

function entryOf(
  charge: ChargeFacts,
): Pick<HistoryEntry, "method" | "provider_id" | "session_id" | "order_id" | "payment_collection_id"> {
  return {
    ...PIX_METHOD,
    session_id: charge.session_id,
    order_id: charge.order_id,
    payment_collection_id: charge.payment_collection_id,
  };
}
