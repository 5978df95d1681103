import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { bookCaptures } from "../../lib/capture-session";
import { disposedOf } from "../../lib/cases/disposed";
import { chargesOf, loadProviderCharge } from "../../lib/charges/context";
import { openCases, recordCapture } from "../../lib/charges/journal";
import { assessReceipts } from "../../lib/receipts";
import { refundCanceledOrder } from "../../lib/refund-canceled-order";
import type { HistorySource } from "../../lib/records/types";

type Input = { charge_id: string; source?: HistorySource };

/**
 * Closes a charge whose payment was captured: outcomes, settlements and history
 * first, the mark that all is done last, so that a process that dies here is
 * made good by the next run.
 */
export const concludeProviderChargeStep = createStep(
  "conclude-provider-charge",
  async ({ charge_id: id, source = "provider" }: Input, { container }) => {
    const store = chargesOf(container);
    const context = await loadProviderCharge(container, id);
    if (!context?.captured || context.charge.captured_at) {
      return new StepResponse({ captured: Boolean(context?.captured) });
    }
    await bookCaptures(container, context);
    const { charge, order } = context;
    const receipts = await store.listPaymentChargeReceipts({ charge_id: id });
    const disposed = await disposedOf(receipts.map(({ reference }) => reference));
    const { outcomes } = assessReceipts(
      charge.amount,
      receipts.map((row) => ({
        e2eid: row.reference,
        amountCentavos: row.amount,
        refundedCentavos: disposed.get(row.reference) ?? 0,
        paidAt: row.paid_at,
      })),
      // Even of an order cancelled meanwhile: its books hold the money, so its refund gives it back.
      "open",
    );
    await store.setOutcomes([...outcomes], order?.id ?? null);
    const money = receipts.map(({ reference, amount, paid_at }) => ({ reference, amount, paidAt: paid_at }));
    await openCases(charge, order?.id, charge.amount, money, outcomes, source);
    const paying = receipts.filter(({ reference }) =>
      ["captured", "overpaid"].includes(outcomes.get(reference) ?? ""),
    );
    await recordCapture(charge, order?.id, paying, source);
    const now = new Date();
    await store.patchCharge(id, {
      captured_at: now,
      closed_at: now,
      next_check_at: null,
      order_id: order?.id,
      payment_collection_id: context.collectionId,
    });
    if (order?.canceled) {
      await refundCanceledOrder(container, order.id);
    }
    return new StepResponse({ captured: true });
  },
);
