import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../../lib/charge-context";
import { txidFromSessionId } from "../../lib/txid";
import type PixModuleService from "../../modules/pix/service";

type Input = { order_id: string; collection_id: string; session_id: string };

/** Ties the new code to the order, in pending authorization, and closes those it replaces. */
export const attachRenewedChargeStep = createStep(
  "attach-renewed-charge",
  async ({ order_id: orderId, collection_id: collectionId, session_id: sessionId }: Input, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const txid = txidFromSessionId(sessionId);
    await store.patchCharge(txid, { order_id: orderId, payment_collection_id: collectionId });
    // As cart completion does: the session waits for its payment, with an order behind it.
    await container.resolve(Modules.PAYMENT).authorizePaymentSession(sessionId, {});
    const replaced = await store.listPixCharges({ order_id: orderId, closed_at: null, txid: { $ne: txid } });
    for (const charge of replaced) {
      await store.patchCharge(charge.txid, { closed_at: new Date(), next_check_at: null });
    }
    return new StepResponse({ txid });
  },
);
