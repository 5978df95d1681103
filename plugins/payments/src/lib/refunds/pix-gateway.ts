import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { currentPspClient } from "../psp/settings";
import type { ReceiptRefund } from "../receipts";
import type { RefundGateway, RefundReport } from "./types";

const STATUS: Record<ReceiptRefund["status"], RefundReport["status"]> = {
  EM_PROCESSAMENTO: "pending",
  DEVOLVIDO: "settled",
  NAO_REALIZADO: "failed",
};

/** A devolução in the terms that every method shares. */
export function reportOfRefund({ status, rtrId, reason, settledAt }: ReceiptRefund): RefundReport {
  return { status: STATUS[status], externalId: rtrId, reason, settledAt };
}

/** Refunds of PIX: devoluções of the received payment, at the PSP that received it. */
export const pixRefundGateway: RefundGateway = {
  async find({ reference, refund_id: refundId }) {
    const found = await (await currentPspClient()).findRefund(reference, refundId);
    return found && reportOfRefund(found);
  },

  async send({ reference, refund_id: refundId, amount }) {
    try {
      const client = await currentPspClient();
      return reportOfRefund(
        await client.requestRefund({ e2eid: reference, refundId, amountCentavos: amount }),
      );
    } catch (error) {
      if (error instanceof OutsideServiceError && error.code === "service_refused" && error.status !== 429) {
        return { status: "failed", reason: refusalOf(error) };
      }
      throw error;
    }
  },
};

function refusalOf({ status }: OutsideServiceError): string {
  return status === 401 || status === 403
    ? "O PSP não autoriza devoluções com esta credencial (escopo pix.write)."
    : `O PSP recusou a devolução (HTTP ${status ?? "?"}). Um PIX pode ser devolvido por 90 dias, até o seu valor.`;
}
