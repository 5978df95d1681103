import { localDate } from "@mestres/platform/lib/clock";
import { getPaymentRecords } from "../records/store";
import type { HistorySource } from "../records/types";
import { getRefundStore } from "../refunds/store";
import type { ProviderChargeContext } from "./context";
import type { ChargeRefund, ChargeReport } from "./driver";
import { recordCharge } from "./journal";
import { methodOf, providerIdOf } from "./provider-id";

/**
 * Takes over what the provider says of money that went back: refunds (ours, or
 * made in its panel) and chargebacks, which are a case for staff.
 */
export async function noteRefunds(
  context: ProviderChargeContext,
  report: ChargeReport,
  source: HistorySource,
): Promise<void> {
  for (const refund of report.refunds) {
    await noteRefund(context, refund, report);
  }
  if (report.status === "charged_back") {
    await noteChargeback(context, report, source);
  }
}

async function noteRefund(
  { charge, order, collectionId }: ProviderChargeContext,
  refund: ChargeRefund,
  report: ChargeReport,
): Promise<void> {
  const store = getRefundStore();
  const reference = refund.paymentReference ?? report.payments[0]?.reference;
  if (!reference) {
    return;
  }
  const providerId = providerIdOf(charge);
  const ours = await store.listPaymentRefunds({ provider_id: providerId, reference });
  const known = ours.find(({ external_id: id }) => id === refund.reference);
  if (known) {
    await store.applyReport(known.id, { status: refund.status });
    return;
  }
  // One of ours whose answer is still on its way would look like a second one.
  if (ours.some(({ state, external_id: id }) => state === "requested" && !id)) {
    return;
  }
  await store.noteRefund({
    provider_id: providerId,
    method: methodOf(charge),
    session_id: charge.session_id,
    payment_collection_id: collectionId,
    order_id: order?.id,
    charge_reference: report.externalId,
    reference,
    refund_id: refund.reference,
    amount: refund.amount,
    report: { status: refund.status, externalId: refund.reference },
  });
}

/** Money that the payer's bank took back, each payment once. */
async function noteChargeback(
  { charge, order }: ProviderChargeContext,
  report: ChargeReport,
  source: HistorySource,
): Promise<void> {
  const records = getPaymentRecords();
  const common = {
    method: methodOf(charge),
    provider_id: providerIdOf(charge),
    order_id: order?.id ?? charge.order_id,
  };
  const today = localDate();
  for (const { reference, amount } of report.payments) {
    await records.openCase({
      kind: "chargeback",
      ...common,
      session_id: charge.session_id,
      reference,
      amount,
      expected: charge.amount,
    });
    await records.recordSettlement({
      kind: "chargeback",
      ...common,
      reference,
      gross: -amount,
      fee: 0,
      net: -amount,
      occurred_on: today,
      expected_on: today,
    });
    await recordCharge(charge, "chargeback_opened", source, { key: reference, reference, amount });
  }
}
