import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentChargeRow } from "../../modules/charges/types";
import type { RefundOrder } from "../charges/driver";
import type { RefundReport } from "../refunds/types";
import type { MercadoPagoClient } from "./client";
import type { MpRefund } from "./payment";

/** A refusal for good; anything else (credentials, a conflict) may be otherwise the next time. */
const FINAL_STATUSES = [400, 404, 422];

/**
 * Gives a payment back, whole or in part. The refund's own id is the key, so
 * asking again answers the refund that exists.
 *
 * @throws OutsideServiceError when nobody knows whether it arrived
 */
export async function refundMpPayment(
  client: MercadoPagoClient,
  charge: Pick<PaymentChargeRow, "external_id">,
  { refundId, amount }: RefundOrder,
): Promise<RefundReport> {
  if (!charge.external_id) {
    return { status: "failed", reason: "Este pagamento não chegou ao Mercado Pago." };
  }
  try {
    const refund = await client.refundPayment(charge.external_id, {
      idempotencyKey: refundId,
      amountCentavos: amount,
    });
    return refundReportOf(refund);
  } catch (error) {
    if (error instanceof OutsideServiceError && FINAL_STATUSES.includes(error.status ?? 0)) {
      return { status: "failed", reason: `O Mercado Pago recusou a devolução (HTTP ${error.status}).` };
    }
    throw error;
  }
}

/** A refund as the shared refund engine reads it. */
export function refundReportOf({ id, status }: MpRefund): RefundReport {
  return {
    status,
    externalId: id,
    ...(status === "failed" ? { reason: "O Mercado Pago não concluiu a devolução." } : {}),
  };
}
