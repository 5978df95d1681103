import { addDays, localDate } from "@mestres/platform/lib/clock";
import { nextBankBusinessDay } from "@mestres/brasil/lib/business-days";
import type { PaymentChargeReceiptRow, PaymentChargeRow } from "../../modules/charges/types";
import type { ReceiptOutcome } from "../receipt-outcomes";
import { paymentRecords } from "../records/store";
import type { CaseKind, HistoryEntry, HistoryKind, HistorySource } from "../records/types";
import { methodOf, providerIdOf } from "./provider-id";

/** Money that could not simply pay its order, as a case and as a line of history. */
const TROUBLE: Partial<Record<ReceiptOutcome, { case: CaseKind; history: HistoryKind }>> = {
  underpaid: { case: "short", history: "payment_short" },
  overpaid: { case: "over", history: "payment_over" },
  duplicate: { case: "duplicate", history: "payment_duplicate" },
  late: { case: "late", history: "payment_late" },
  unmatched: { case: "unmatched", history: "payment_received" },
};

/** What the lines about a charge have in common. */
function base(charge: PaymentChargeRow, orderId: string | null | undefined) {
  return {
    method: methodOf(charge),
    provider_id: providerIdOf(charge),
    session_id: charge.session_id,
    order_id: orderId ?? charge.order_id,
  };
}

/** One line about a charge. The same kind twice for a charge is one line, unless `key` tells them apart. */
export function chargeEntry(
  charge: PaymentChargeRow,
  kind: HistoryKind,
  source: HistorySource,
  extra: Partial<HistoryEntry> & { key?: string } = {},
): HistoryEntry {
  const { key, ...rest } = extra;
  return {
    dedupe_key: `${charge.id}:${kind}${key ? `:${key}` : ""}`,
    kind,
    ...base(charge, undefined),
    payment_collection_id: charge.payment_collection_id,
    amount: charge.amount,
    source,
    reference: charge.external_id,
    occurred_at: new Date(),
    ...rest,
  };
}

/** Writes lines about a charge to the order's payment history. */
export async function recordCharge(
  charge: PaymentChargeRow,
  kind: HistoryKind,
  source: HistorySource,
  extra: Partial<HistoryEntry> & { key?: string } = {},
): Promise<void> {
  await paymentRecords.get().record([chargeEntry(charge, kind, source, extra)]);
}

type Money = { reference: string; amount: number; paidAt: Date };

/** Writes down that money arrived, each payment once. */
export async function recordMoney(
  charge: PaymentChargeRow,
  orderId: string | undefined,
  payments: readonly Money[],
  source: HistorySource,
): Promise<void> {
  if (!payments.length) {
    return;
  }
  await paymentRecords.get().record(
    payments.map(({ reference, amount, paidAt }) =>
      chargeEntry(charge, "payment_received", source, {
        ...base(charge, orderId),
        key: reference,
        amount,
        reference,
        occurred_at: paidAt,
      }),
    ),
  );
}

/**
 * Opens a case for each payment that a person must decide about, and tells the
 * history.
 *
 * @param expected what the charge asked for, centavos
 */
export async function openCases(
  charge: PaymentChargeRow,
  orderId: string | undefined,
  expected: number,
  payments: readonly Money[],
  outcomes: ReadonlyMap<string, ReceiptOutcome>,
  source: HistorySource,
): Promise<void> {
  // What came after the amount was complete is a duplicate, and no part of the surplus.
  const total = payments
    .filter(({ reference }) => ["captured", "overpaid"].includes(outcomes.get(reference) ?? ""))
    .reduce((sum, { amount }) => sum + amount, 0);
  for (const { reference, amount, paidAt } of payments) {
    const outcome = outcomes.get(reference);
    const trouble = outcome && TROUBLE[outcome];
    if (!trouble) {
      continue;
    }
    // Of a payment that is too large, only the surplus is in question.
    const inQuestion = outcome === "overpaid" ? total - expected : amount;
    await paymentRecords.get().openCase({
      kind: trouble.case,
      ...base(charge, orderId),
      reference,
      amount: inQuestion,
      expected,
    });
    await recordCharge(charge, trouble.history, source, {
      ...base(charge, orderId),
      key: reference,
      amount: inQuestion,
      reference,
      occurred_at: paidAt,
    });
  }
}

/** Writes the settlements and the history line of a captured charge: each receipt that paid, once. */
export async function recordCapture(
  charge: PaymentChargeRow,
  orderId: string | undefined,
  receipts: readonly PaymentChargeReceiptRow[],
  source: HistorySource,
): Promise<void> {
  for (const receipt of receipts) {
    const occurredOn = localDate(receipt.paid_at);
    const fee = receipt.fee ?? 0;
    await paymentRecords.get().recordSettlement({
      kind: "capture",
      method: methodOf(charge),
      provider_id: providerIdOf(charge),
      order_id: orderId,
      reference: receipt.reference,
      gross: receipt.amount,
      fee,
      net: receipt.amount - fee,
      occurred_on: occurredOn,
      expected_on: receipt.available_on ?? nextBankBusinessDay(addDays(occurredOn, 1)),
    });
  }
  await recordCharge(charge, "payment_captured", source, {
    ...base(charge, orderId),
    reference: receipts[0]?.reference ?? charge.external_id,
  });
  await paymentRecords.get().completeShort(receipts.map(({ reference }) => reference));
}
