import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentRefundRow } from "../../modules/refunds/service";
import { getRefundGateway } from "./gateways";
import { nextRefundAttempt } from "./schedule";
import { refundStore } from "./store";
import type { RefundReport } from "./types";

/**
 * Brings one refund forward: asks the provider what became of it and, when the
 * provider knows nothing of it, asks for it. A provider without a clear answer
 * leaves the refund open, to be asked again later. Safe to repeat.
 *
 * @throws MedusaError `refund_gateway_missing`, or the gateway's own error; nothing was sent then
 */
export async function askProvider(refund: PaymentRefundRow): Promise<PaymentRefundRow> {
  if (refund.state === "settled" || refund.state === "failed") {
    return refund;
  }
  const store = refundStore.get();
  const gateway = getRefundGateway(refund.provider_id);
  const attempts = refund.attempts + 1;
  // Counted before the call: whoever finds the row after a crash asks first and sends second.
  const counted = await store.patchRefund(refund.id, {
    attempts,
    next_attempt_at: nextRefundAttempt(attempts, new Date()),
  });
  let report: RefundReport | undefined;
  try {
    report = refund.attempts > 0 ? await gateway.find(counted) : undefined;
    // One that was accepted and is not found now is the provider's slip: it is never sent anew.
    report ??= refund.state === "requested" ? await gateway.send(counted) : undefined;
  } catch (error) {
    if (error instanceof OutsideServiceError) {
      return counted;
    }
    if (refund.attempts === 0) {
      // This shop cannot even ask, so no money may follow later.
      await store.applyReport(refund.id, { status: "failed", reason: (error as Error).message });
    }
    throw error;
  }
  // Beyond the try: what the provider did is never called undone because we failed to write it.
  return report ? store.applyReport(refund.id, report) : counted;
}
