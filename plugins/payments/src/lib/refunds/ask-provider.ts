import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentRefundRow } from "../../modules/refunds/service";
import { getRefundGateway } from "./gateways";
import { nextRefundAttempt } from "./schedule";
import { getRefundStore } from "./store";

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
  const store = getRefundStore();
  const gateway = getRefundGateway(refund.provider_id);
  const attempts = refund.attempts + 1;
  // Counted before the call: whoever finds the row after a crash asks first and sends second.
  const counted = await store.patchRefund(refund.id, {
    attempts,
    next_attempt_at: nextRefundAttempt(attempts, new Date()),
  });
  try {
    const known = refund.attempts > 0 ? await gateway.find(counted) : undefined;
    if (known) {
      return await store.applyReport(refund.id, known);
    }
    // One that was accepted and is not found now is the provider's slip: it is never sent anew.
    return refund.state === "requested"
      ? await store.applyReport(refund.id, await gateway.send(counted))
      : counted;
  } catch (error) {
    if (error instanceof OutsideServiceError) {
      return counted;
    }
    throw error;
  }
}
