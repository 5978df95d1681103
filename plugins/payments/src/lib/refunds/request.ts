import type { PaymentRefundRow } from "../../modules/refunds/service";
import { askProvider } from "./ask-provider";
import { refundError } from "./errors";
import { recordRefund } from "./record";
import { refundStore } from "./store";
import type { RefundOutcome, RefundRequest } from "./types";

/**
 * Gives money back, for providers' `refundPayment` and for cases. The decision
 * is written down first; then the provider is asked for each part. A provider
 * that does not answer clearly leaves the refund open: it counts as made here
 * and the sweep carries it out. Repeating a request changes nothing.
 *
 * @throws MedusaError `refund_exceeds_received` | `refund_refused` (the provider refused every
 *   part for good) | `refund_gateway_missing`
 */
export async function requestRefund(request: RefundRequest): Promise<RefundOutcome> {
  const rows: PaymentRefundRow[] = [];
  for (const opened of await refundStore.get().openRefund(request)) {
    rows.push(await askProvider(opened));
  }
  const outcome = sumUp(rows);
  const refused = outcome.failed > 0 && outcome.failed === request.amount;
  for (const row of rows) {
    // Whoever asked is told of a refusal now, so it needs no case.
    await tell(row, !refused);
  }
  if (refused) {
    throw refundError(
      "NOT_ALLOWED",
      "refund_refused",
      rows.find(({ reason }) => reason)?.reason ?? "O meio de pagamento recusou o reembolso.",
    );
  }
  return outcome;
}

/** The money is on its way: a history that cannot be written now is the sweep's, and no reason to call it undone. */
async function tell(row: PaymentRefundRow, openCase: boolean): Promise<void> {
  try {
    await recordRefund(row, { openCase });
  } catch {
    // `recorded_state` stays behind, which is what the sweep looks for.
  }
}

function sumUp(rows: PaymentRefundRow[]): RefundOutcome {
  const sum = (states: string[]): number =>
    rows.filter(({ state }) => states.includes(state)).reduce((total, { amount }) => total + amount, 0);
  return {
    rows,
    settled: sum(["settled"]),
    pending: sum(["requested", "processing"]),
    failed: sum(["failed"]),
  };
}
