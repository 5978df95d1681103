import type { HistorySource } from "../records/types";
import { refundStore } from "../refunds/store";
import type { ProviderChargeContext } from "./context";
import type { ChargeRefund, ChargeReport } from "./driver";
import { noteChargeback } from "./note-chargeback";
import { methodOf, providerIdOf } from "./provider-id";

/**
 * Takes over what the provider says of money that went back: refunds (ours, or
 * made in its panel) and chargebacks.
 */
export async function noteRefunds(
  context: ProviderChargeContext,
  report: ChargeReport,
  source: HistorySource,
): Promise<void> {
  for (const refund of report.refunds) {
    await noteRefund(context, refund, report);
  }
  await noteChargeback(context, report, source);
}

async function noteRefund(
  { charge, order, collectionId }: ProviderChargeContext,
  refund: ChargeRefund,
  report: ChargeReport,
): Promise<void> {
  const store = refundStore.get();
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
