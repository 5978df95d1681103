import type PaymentChargesService from "../../modules/charges/service";
import type { ConfirmedPayment, PaymentChargePatch } from "../../modules/charges/types";
import { disposedOf } from "../cases/disposed";
import { paidByThis, payableState } from "../charge-context";
import { nextOrderCheck } from "../check-schedule";
import type { SettleAction } from "../confirm-charge";
import { assessReceipts, type Assessment, type PayableState } from "../receipts";
import type { HistorySource } from "../records/types";
import type { ProviderChargeContext } from "./context";
import type { ChargeReport } from "./driver";
import { openCases, recordCharge, recordMoney } from "./journal";
import { noteAbsent, noteUnpaid } from "./note-unpaid";
import { noteRefunds } from "./note-refunds";
import { nextDisputeCheck } from "./schedule";

/**
 * Writes down what the provider says of a charge (money, state, outcome) and
 * tells what follows. Nothing is captured here. Every line of history is
 * written before the state that would keep it from being written again.
 *
 * @param report undefined when the provider knows no such charge
 */
export async function confirmReport(
  store: PaymentChargesService,
  context: ProviderChargeContext,
  report: ChargeReport | undefined,
  now: Date,
  source: HistorySource,
): Promise<SettleAction> {
  const charge = await tie(store, context, report);
  const tied = { ...context, charge };
  if (!report) {
    await noteAbsent(store, tied, now);
    return "none";
  }
  const payments = withRefunds(report);
  await store.recordReceipts(charge.id, payments);
  await recordMoney(charge, context.order?.id, payments, source);
  const payable = payableState(tied);
  // A session whose amount moved without its charge must not pass for paid.
  const wanted = Math.max(charge.amount, context.session?.amount ?? 0);
  const own = paidByThis(tied);
  const disposed = await disposedOf(payments.map(({ reference }) => reference));
  const assessment = assess(
    wanted,
    payments.map((payment) => ({
      ...payment,
      refundedCentavos: Math.max(disposed.get(payment.reference) ?? 0, own ? 0 : payment.refundedCentavos),
    })),
    own ? "open" : payable,
  );
  const { fullyPaid, receivedCentavos, outcomes } = assessment;
  const settles = fullyPaid && payable === "open";
  const waits = fullyPaid && payable === "no_order";

  if (!own && !settles) {
    await openCases(charge, context.order?.id, wanted, payments, outcomes, source);
  } else {
    await openCases(charge, context.order?.id, wanted, payments, onlyDuplicates(assessment), source);
  }
  await store.setOutcomes(
    [...outcomes].filter(([, outcome]) => !(settles || own) || outcome === "duplicate"),
    context.order?.id ?? charge.order_id,
  );
  const paidAt = payments[0]?.paidAt;
  if (fullyPaid || payable === "paid") {
    await store.offerChargeEvent(charge.id, "paid", { paid_at: paidAt, data: report.data });
  } else if (receivedCentavos > 0) {
    await store.offerChargeEvent(charge.id, "underpaid", { next_check_at: null, data: report.data });
  } else {
    await noteUnpaid(store, tied, report, now, source);
  }
  // Captured and not concluded: the process died in between, and the charge stays open until it is.
  if (!own || charge.captured_at) {
    await schedulePaid(store, tied, { payable, waits, settles, fullyPaid, paidAt }, now);
  }
  // Before the dispute is noted: a process that dies in between leaves something to ask.
  if (report.dispute === "open" && charge.captured_at) {
    await store.patchCharge(charge.id, { next_check_at: nextDisputeCheck(now) });
  }
  await noteRefunds(tied, report, source);
  return settles ? "capture" : waits ? "complete_cart" : "none";
}

/** Ties the charge to its order and to the provider's id, where they have become known. */
async function tie(
  store: PaymentChargesService,
  { charge, order, collectionId }: ProviderChargeContext,
  report: ChargeReport | undefined,
): Promise<ProviderChargeContext["charge"]> {
  const patch: PaymentChargePatch = {};
  if (collectionId && charge.payment_collection_id !== collectionId) {
    patch.payment_collection_id = collectionId;
  }
  if (order && charge.order_id !== order.id) {
    patch.order_id = order.id;
  }
  if (report && charge.external_id !== report.externalId) {
    patch.external_id = report.externalId;
  }
  const tied = await store.patchCharge(charge.id, patch);
  if (report && charge.state === "requested") {
    // Its creation was answered to nobody: the process died, or the provider was slow.
    await recordCharge(tied, "charge_created", "provider");
  }
  return tied;
}

type Paid = {
  payable: PayableState;
  waits: boolean;
  settles: boolean;
  fullyPaid: boolean;
  paidAt: Date | undefined;
};

async function schedulePaid(
  store: PaymentChargesService,
  { charge }: ProviderChargeContext,
  { waits, settles, fullyPaid, payable, paidAt }: Paid,
  now: Date,
): Promise<void> {
  if (waits) {
    await store.patchCharge(charge.id, { next_check_at: nextOrderCheck(paidAt, now) });
  } else if ((fullyPaid && !settles) || payable === "paid") {
    // Late, unmatched or paid already: the money is recorded and nothing is left to ask.
    await store.patchCharge(charge.id, { next_check_at: null, closed_at: charge.closed_at ?? now });
  }
}

function withRefunds({ payments, refunds }: ChargeReport): ConfirmedPayment[] {
  const settled = refunds.filter(({ status }) => status === "settled");
  return payments.map((payment, index) => ({
    ...payment,
    refundedCentavos: settled
      .filter(({ paymentReference }) =>
        paymentReference ? paymentReference === payment.reference : index === 0,
      )
      .reduce((sum, { amount }) => sum + amount, 0),
  }));
}

function assess(wanted: number, payments: readonly ConfirmedPayment[], payable: PayableState): Assessment {
  return assessReceipts(
    wanted,
    payments.map(({ reference, amount, refundedCentavos, paidAt }) => ({
      e2eid: reference,
      amountCentavos: amount,
      refundedCentavos,
      paidAt,
    })),
    payable,
  );
}

function onlyDuplicates({ outcomes }: Assessment): Assessment["outcomes"] {
  return new Map([...outcomes].filter(([, outcome]) => outcome === "duplicate"));
}
