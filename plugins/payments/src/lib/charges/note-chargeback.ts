import { localDate } from "@mestres/platform/lib/clock";
import { paymentRecords } from "../records/store";
import type { HistorySource } from "../records/types";
import type { ProviderChargeContext } from "./context";
import type { ChargeReport } from "./driver";
import { recordCharge } from "./journal";
import { methodOf, providerIdOf } from "./provider-id";

type Payment = ChargeReport["payments"][number];

/**
 * Takes over a dispute: the money leaves when it is opened and is a case for staff; where the shop is
 * found right the money comes back and there is nothing left to decide, else the loss is left for
 * staff to accept. Each payment is disputed once; repetitions change nothing.
 */
export async function noteChargeback(
  context: ProviderChargeContext,
  report: ChargeReport,
  source: HistorySource,
): Promise<void> {
  if (report.status === "charged_back") {
    for (const payment of report.payments) {
      await open(context, payment, source);
    }
  }
  const end = endOf(context, report);
  if (end) {
    for (const payment of report.payments) {
      await close(context, payment, end, source);
    }
  }
}

/** A payment that stands again was won back, if it was ever disputed; providers do not all say more. */
function endOf(
  { charge }: ProviderChargeContext,
  { status, dispute }: ChargeReport,
): "won" | "lost" | undefined {
  if (dispute) {
    return dispute === "open" ? undefined : dispute;
  }
  return status === "paid" && charge.method === "card" && charge.captured_at ? "won" : undefined;
}

const common = ({ charge, order }: ProviderChargeContext) => ({
  method: methodOf(charge),
  provider_id: providerIdOf(charge),
  order_id: order?.id ?? charge.order_id,
});

async function open(
  context: ProviderChargeContext,
  { reference, amount }: Payment,
  source: HistorySource,
): Promise<void> {
  const { charge } = context;
  await paymentRecords.get().openCase({
    kind: "chargeback",
    ...common(context),
    session_id: charge.session_id,
    reference,
    amount,
    expected: charge.amount,
  });
  await moveMoney(context, reference, -amount);
  await recordCharge(charge, "chargeback_opened", source, { key: reference, reference, amount });
}

async function close(
  context: ProviderChargeContext,
  { reference, amount }: Payment,
  end: "won" | "lost",
  source: HistorySource,
): Promise<void> {
  const records = paymentRecords.get();
  const [found] = await records.listPaymentCases({ kind: "chargeback", reference });
  if (!found) {
    return;
  }
  if (end === "won") {
    await moveMoney(context, `${reference}:won`, amount);
  }
  await recordCharge(context.charge, "chargeback_closed", source, {
    key: reference,
    reference,
    amount,
    detail: { outcome: end },
  });
  if (end === "won" && found.state === "open") {
    await records.settleCase(found.id, { resolution: "dismiss", settled_by: "system" });
  }
}

/** @param amount centavos; negative when it leaves us */
async function moveMoney(context: ProviderChargeContext, reference: string, amount: number): Promise<void> {
  const today = localDate();
  await paymentRecords.get().recordSettlement({
    kind: "chargeback",
    ...common(context),
    reference,
    gross: amount,
    fee: 0,
    net: amount,
    occurred_on: today,
    expected_on: today,
  });
}
