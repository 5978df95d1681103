import { localDate } from "@mestres/platform/lib/clock";
import { getPaymentRecords } from "../records/store";
import type { HistorySource } from "../records/types";
import type { ProviderChargeContext } from "./context";
import type { ChargeReport } from "./driver";
import { recordCharge } from "./journal";
import { methodOf, providerIdOf } from "./provider-id";

/** A payment that the payer's bank took back is a case for staff, and money that finance has to post. */
export async function noteRefunds(
  { charge, order }: ProviderChargeContext,
  report: ChargeReport,
  source: HistorySource,
): Promise<void> {
  if (report.status !== "charged_back") {
    return;
  }
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
