import type { PixChargeRow } from "../../modules/pix/service";
import type { ConfirmedReceipt } from "../receipts";
import { PIX_METHOD } from "../records/pix-history";
import { reportOfRefund } from "./pix-gateway";
import { refundStore } from "./store";

type ChargeFacts = Pick<PixChargeRow, "txid" | "session_id" | "order_id" | "payment_collection_id">;

/**
 * Writes down every refund that the PSP shows for a charge's payments: news of
 * ours, and those that someone made in the PSP's own panel.
 */
export async function notePixRefunds(
  charge: ChargeFacts,
  receipts: readonly ConfirmedReceipt[],
): Promise<void> {
  const seen = receipts.flatMap((receipt) =>
    (receipt.refunds ?? []).map((refund) => ({ ...refund, reference: receipt.e2eid })),
  );
  if (!seen.length) {
    return;
  }
  const store = refundStore.get();
  const known = await store.listPaymentRefunds({
    provider_id: PIX_METHOD.provider_id,
    reference: [...new Set(seen.map(({ reference }) => reference))],
  });
  for (const { reference, id, amountCentavos, ...rest } of seen) {
    const row = known.find((one) => one.reference === reference && one.refund_id === id);
    // One of theirs that never paid out moved no money and concerns nobody here.
    if (row?.state === "settled" || row?.state === "failed" || (!row && rest.status === "NAO_REALIZADO")) {
      continue;
    }
    await store.noteRefund({
      ...PIX_METHOD,
      reference,
      refund_id: id,
      amount: amountCentavos,
      session_id: charge.session_id,
      payment_collection_id: charge.payment_collection_id ?? undefined,
      order_id: charge.order_id ?? undefined,
      charge_reference: charge.txid,
      report: reportOfRefund({ id, amountCentavos, ...rest }),
    });
  }
}
