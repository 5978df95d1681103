import type { ChargeContext } from "./charge-context";
import { disposedOf } from "./cases/disposed";
import { paidByThis, payableState } from "./charge-context";
import {
  AWAITING_ORDER_GIVE_UP_MS,
  EXPIRY_GRACE_MS,
  nextChargeCheck,
  nextOrderCheck,
} from "./check-schedule";
import type { Cob } from "./psp/cob";
import { assessReceipts } from "./receipts";
import { recordReceipts } from "./records/pix-history";
import { notePixRefunds } from "./refunds/note-pix-refunds";
import { paymentRecords } from "./records/store";
import type PixModuleService from "../modules/pix/service";

/** What is to be done after the PSP was asked. */
export type SettleAction = "capture" | "complete_cart" | "none";

/**
 * Writes down what the PSP says of a charge (money, state, outcome) and tells
 * what follows. Nothing is captured here.
 *
 * @param cob undefined when the PSP knows no such charge
 */
export async function confirmCharge(
  store: PixModuleService,
  context: ChargeContext,
  cob: Cob | undefined,
  now: Date,
): Promise<SettleAction> {
  const { charge, order, collectionId, session } = context;
  const { txid } = charge;
  if (order && (charge.order_id !== order.id || charge.payment_collection_id !== collectionId)) {
    await store.patchCharge(txid, { order_id: order.id, payment_collection_id: collectionId });
  }
  if (!cob) {
    await store.offerChargeEvent(txid, "removed", {
      next_check_at: null,
      closed_at: order ? undefined : now,
    });
    return "none";
  }
  await store.recordReceipts(txid, cob.receipts);
  await notePixRefunds({ ...charge, order_id: order?.id ?? charge.order_id }, cob.receipts);
  const payable = payableState(context);
  // A session whose amount moved without its cob must not pass for paid.
  const wanted = Math.max(charge.amount, session?.amount ?? 0);
  const own = paidByThis(context);
  const disposed = await disposedOf(cob.receipts.map(({ e2eid }) => e2eid));
  const { fullyPaid, receivedCentavos, outcomes } = assessReceipts(
    wanted,
    cob.receipts.map((receipt) => ({
      ...receipt,
      refundedCentavos: Math.max(disposed.get(receipt.e2eid) ?? 0, own ? 0 : receipt.refundedCentavos),
    })),
    own ? "open" : payable,
  );

  const settles = fullyPaid && payable === "open";
  const waits = fullyPaid && payable === "no_order";
  // Outcomes before the state: who watches the charge reads them when it moves.
  const decided = [...outcomes].filter(([, outcome]) => !(settles || own) || outcome === "duplicate");
  if (decided.length) {
    await store.setOutcomes(decided, order?.id ?? charge.order_id);
  }
  await tellOfReceipts(store, context, cob, now);
  if (fullyPaid || payable === "paid") {
    await store.offerChargeEvent(txid, "paid", { paid_at: firstPaidAt(cob) });
  } else if (receivedCentavos > 0) {
    await store.offerChargeEvent(txid, "underpaid", { next_check_at: null });
  } else {
    await noteUnpaid(store, context, cob, now);
  }
  if (waits) {
    await store.patchCharge(txid, { next_check_at: nextOrderCheck(firstPaidAt(cob), now) });
  } else if (fullyPaid && !settles && (!own || charge.captured_at)) {
    // Late, unmatched or paid already: the money is recorded and nothing is left to ask.
    await store.patchCharge(txid, { next_check_at: null, closed_at: charge.closed_at ?? now });
  }
  return settles ? "capture" : waits ? "complete_cart" : "none";
}

/** History and cases follow the outcomes on record: one that moved money stays what it was. */
async function tellOfReceipts(
  store: PixModuleService,
  { charge, order, collectionId }: ChargeContext,
  cob: Cob,
  now: Date,
): Promise<void> {
  if (!cob.receipts.length) {
    return;
  }
  const rows = await store.receiptsOf(charge.txid);
  const givenUp = now.getTime() - (firstPaidAt(cob) ?? now).getTime() >= AWAITING_ORDER_GIVE_UP_MS;
  await recordReceipts(
    paymentRecords.get(),
    {
      ...charge,
      order_id: order?.id ?? charge.order_id,
      payment_collection_id: collectionId ?? charge.payment_collection_id,
    },
    // Its cart never became an order: nobody will come for that money any more.
    rows.map((row) => (row.outcome === "awaiting_order" && givenUp ? { ...row, outcome: "unmatched" } : row)),
    new Map(cob.receipts.map(({ e2eid, refundedCentavos }) => [e2eid, refundedCentavos])),
  );
}

function firstPaidAt(cob: Cob): Date | undefined {
  return cob.receipts[0]?.paidAt;
}

async function noteUnpaid(
  store: PixModuleService,
  context: ChargeContext,
  cob: Cob,
  now: Date,
): Promise<void> {
  const { charge, order } = context;
  const { txid } = charge;
  if (cob.status !== "ATIVA") {
    await store.offerChargeEvent(txid, "removed", {
      next_check_at: null,
      closed_at: order ? undefined : now,
    });
    return;
  }
  if (now.getTime() < cob.expiresAt.getTime()) {
    await store.patchCharge(txid, { next_check_at: nextChargeCheck(cob.createdAt, cob.expiresAt, now) });
    return;
  }
  const last = new Date(cob.expiresAt.getTime() + EXPIRY_GRACE_MS);
  const over = now >= last;
  await store.offerChargeEvent(txid, "expired");
  await store.patchCharge(txid, {
    next_check_at: over ? null : last,
    // With an order, the expiry job still has to cancel it; without one nobody waits.
    closed_at: over && !order ? now : undefined,
  });
}
