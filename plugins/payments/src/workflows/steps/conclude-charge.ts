import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { bookCaptures } from "../../lib/capture-session";
import { loadChargeContext, PIX_STORE } from "../../lib/charge-context";
import { concludeCharge } from "../../lib/conclude-charge";
import { refundCanceledOrder } from "../../lib/refund-canceled-order";
import type PixModuleService from "../../modules/pix/service";

/** Closes a charge whose payment was captured and gives its receipts their final outcome. */
export const concludeChargeStep = createStep(
  "conclude-charge",
  async ({ txid }: { txid: string }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const context = await loadChargeContext(container, txid);
    if (context?.captured && !context.charge.captured_at) {
      await bookCaptures(container, context);
    }
    const concluded = context ? await concludeCharge(store, context, new Date()) : "no";
    if (concluded === "now" && context?.order?.canceled) {
      await refundCanceledOrder(container, context.order.id);
    }
    return new StepResponse({ captured: concluded !== "no" });
  },
);
