import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { loadChargeContext, PIX_STORE, type ChargeContext } from "../../lib/charge-context";
import { assessReceipts } from "../../lib/receipts";
import { recordCapture, recordReceipts } from "../../lib/records/pix-history";
import { getPaymentRecords } from "../../lib/records/store";
import type PixModuleService from "../../modules/pix/service";

/** Closes a charge whose payment was captured and gives its receipts their final outcome. */
export const concludeChargeStep = createStep(
  "conclude-charge",
  async ({ txid }: { txid: string }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const context = await loadChargeContext(container, txid);
    if (!context?.captured || context.charge.captured_at) {
      return new StepResponse({ captured: Boolean(context?.captured) });
    }
    const { charge, order } = context;
    const receipts = await store.listPixReceipts({ txid });
    const { outcomes } = assessReceipts(
      charge.amount,
      receipts.map((row) => ({
        e2eid: row.e2eid,
        amountCentavos: row.amount,
        refundedCentavos: 0,
        paidAt: row.paid_at,
      })),
      // Cancelled by staff at the very moment of the payment: the money is theirs to give back.
      order?.canceled ? "canceled" : "open",
    );
    await store.setOutcomes([...outcomes], order?.id ?? null);
    const now = new Date();
    // Before the charge closes: whoever dies in between is run again, and tells it once.
    await tellOfCapture(store, context, now);
    await store.patchCharge(txid, {
      captured_at: now,
      closed_at: now,
      next_check_at: null,
      order_id: order?.id,
      payment_collection_id: context.collectionId,
    });
    return new StepResponse({ captured: true });
  },
);

async function tellOfCapture(
  store: PixModuleService,
  { charge, order, collectionId }: ChargeContext,
  now: Date,
): Promise<void> {
  const records = getPaymentRecords();
  const facts = { ...charge, order_id: order?.id ?? null, payment_collection_id: collectionId ?? null };
  const rows = await store.listPixReceipts({ txid: charge.txid }, { order: { paid_at: "ASC" } });
  await recordReceipts(records, facts, rows);
  await recordCapture(records, facts, rows, now);
}
