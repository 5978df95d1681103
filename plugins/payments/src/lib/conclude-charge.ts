import { disposedOf } from "./cases/disposed";
import type { ChargeContext } from "./charge-context";
import { assessReceipts } from "./receipts";
import { recordCapture } from "./records/pix-history";
import { paymentRecords } from "./records/store";
import type PixModuleService from "../modules/pix/service";

/**
 * Closes a charge whose payment was captured: outcomes, history and settlements
 * first, the mark that all is done last, so that a process that dies here is
 * made good by the next run.
 *
 * @returns `now` when this call concluded it, `before` when it had been, `no` when nothing was captured
 */
export async function concludeCharge(
  store: PixModuleService,
  context: ChargeContext,
  now: Date,
): Promise<"now" | "before" | "no"> {
  const { charge, order, collectionId } = context;
  const { txid } = charge;
  if (!context.captured || charge.captured_at) {
    return context.captured ? "before" : "no";
  }
  const receipts = await store.receiptsOf(txid);
  const disposed = await disposedOf(receipts.map(({ e2eid }) => e2eid));
  const { outcomes } = assessReceipts(
    charge.amount,
    receipts.map((row) => ({
      e2eid: row.e2eid,
      amountCentavos: row.amount,
      refundedCentavos: disposed.get(row.e2eid) ?? 0,
      paidAt: row.paid_at,
    })),
    // Even of an order cancelled meanwhile: its books hold the money, so its refund gives it back.
    "open",
  );
  await store.setOutcomes([...outcomes], order?.id ?? null);
  const records = paymentRecords.get();
  const facts = { ...charge, order_id: order?.id ?? null, payment_collection_id: collectionId ?? null };
  const rows = await store.receiptsOf(txid);
  await recordCapture(records, facts, rows, now);
  await store.patchCharge(txid, {
    captured_at: now,
    closed_at: now,
    next_check_at: null,
    order_id: order?.id,
    payment_collection_id: collectionId,
  });
  return "now";
}
