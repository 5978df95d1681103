import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PixReceiptRow } from "../../modules/pix/service";
import { pixError } from "../errors";
import { pixStore } from "../pix-store";
import { currentPspClient } from "../psp/settings";
import { PIX_METHOD } from "../records/pix-history";
import { notePixRefunds } from "./note-pix-refunds";
import { requestRefund } from "./request";
import type { RefundOutcome } from "./types";

/**
 * Refunds a captured PIX payment, from the receipts that paid it, newest last.
 *
 * @param coreRefundId core's refund row: the decision's key
 * @param amount centavos
 * @throws MedusaError `pix_not_found` | `refund_exceeds_received` | `refund_refused`
 */
export async function refundPixPayment(
  txid: string,
  coreRefundId: string,
  amount: number,
): Promise<RefundOutcome> {
  const store = pixStore.get();
  const charge = await store.findCharge(txid);
  if (!charge) {
    throw pixError("NOT_FOUND", "pix_not_found", `Não há cobrança PIX com o txid ${txid}.`);
  }
  await learnOfRefunds(txid);
  const receipts = await store.listPixReceipts({ txid }, { order: { paid_at: "ASC", e2eid: "ASC" } });
  return requestRefund({
    ...PIX_METHOD,
    request_id: coreRefundId,
    core_refund_id: coreRefundId,
    session_id: charge.session_id,
    payment_collection_id: charge.payment_collection_id ?? undefined,
    order_id: charge.order_id ?? undefined,
    charge_reference: txid,
    amount,
    sources: paying(receipts).map(({ e2eid, amount: received }) => ({ reference: e2eid, amount: received })),
  });
}

/** What paid the order; right after a capture the outcomes are yet to be written. */
function paying(receipts: PixReceiptRow[]): PixReceiptRow[] {
  const paid = receipts.filter(({ outcome }) => outcome === "captured" || outcome === "overpaid");
  return paid.length ? paid : receipts.filter(({ outcome }) => outcome === "pending");
}

/** Refunds made in the PSP's own panel count too. A PSP that is down keeps its own limit when it is back. */
async function learnOfRefunds(txid: string): Promise<void> {
  try {
    const cob = await (await currentPspClient()).findCob(txid);
    const charge = await pixStore.get().findCharge(txid);
    if (cob && charge) {
      await notePixRefunds(charge, cob.receipts);
    }
  } catch (error) {
    if (!(error instanceof OutsideServiceError)) {
      throw error;
    }
  }
}
