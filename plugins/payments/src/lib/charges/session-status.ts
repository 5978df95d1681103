import type { PaymentSessionStatus } from "@medusajs/framework/types";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { assessReceipts } from "../receipts";
import { chargeDriverOf } from "./drivers";
import { paymentCharges } from "./store";

const OVER: Readonly<Record<string, PaymentSessionStatus>> = {
  canceled: "canceled",
  expired: "canceled",
  rejected: "error",
};

/**
 * What a charge means to its payment session. Paid is what the provider once
 * confirmed; else the provider is asked. One that does not answer means "not
 * yet": the order waits for its payment.
 *
 * @param warn told when the provider does not answer
 */
export async function readSessionStatus(
  charge: PaymentChargeRow,
  warn: (message: string) => void,
): Promise<PaymentSessionStatus> {
  if (charge.state === "paid") {
    return "captured";
  }
  const store = paymentCharges.get();
  let report;
  try {
    report = await chargeDriverOf(charge).find(charge);
  } catch (error) {
    if (!(error instanceof OutsideServiceError)) {
      throw error;
    }
    warn(`Cobrança ${charge.id}: ${error.message} O pagamento segue pendente.`);
    return "pending_authorization";
  }
  if (!report) {
    return "canceled";
  }
  const payments = report.payments.map((payment) => ({ ...payment, refundedCentavos: 0 }));
  await store.recordReceipts(charge.id, payments);
  const { fullyPaid } = assessReceipts(
    charge.amount,
    payments.map(({ reference, amount, paidAt }) => ({
      e2eid: reference,
      amountCentavos: amount,
      refundedCentavos: 0,
      paidAt,
    })),
    "open",
  );
  if (fullyPaid && report.status === "paid") {
    await store.offerChargeEvent(charge.id, "paid", { paid_at: payments[0]?.paidAt });
    return "captured";
  }
  return OVER[report.status] ?? "pending_authorization";
}
