import type PixModuleService from "../../modules/pix/service";
import type { PspClient } from "../psp/client";
import { PIX_METHOD, recordReceiptSettlement } from "../records/pix-history";
import type PaymentRecordsService from "../../modules/payment-records/service";

/**
 * Takes in a payment by a code for the counter, once the PSP confirms it: a
 * receipt of its own, a line of history and a settlement. Safe to repeat.
 *
 * @returns whether it is one of ours; false also while the PSP knows nothing of it
 * @throws OutsideServiceError
 */
export async function receiveCounterPix(
  store: PixModuleService,
  records: PaymentRecordsService,
  client: Pick<PspClient, "findPix">,
  { e2eid, txid }: { e2eid: string; txid: string },
): Promise<boolean> {
  const [code] = await store.listPixStaticCodes({ txid });
  const pix = code && (await client.findPix(e2eid));
  // The PSP's word on the identifier, not the notification's.
  if (!pix || pix.txid !== txid) {
    return false;
  }
  const { receipt } = pix;
  await store.recordReceipts(txid, [receipt]);
  await store.setOutcomes([[e2eid, "counter"]], null);
  const [row] = await store.listPixReceipts({ e2eid });
  if (!row) {
    return false;
  }
  await records.record([
    {
      ...PIX_METHOD,
      dedupe_key: `pix:${e2eid}:payment_received`,
      kind: "payment_received",
      amount: row.amount,
      source: "provider",
      reference: e2eid,
      detail: { static_code: txid },
      occurred_at: row.paid_at,
    },
  ]);
  await recordReceiptSettlement(records, { order_id: null }, row);
  return true;
}
