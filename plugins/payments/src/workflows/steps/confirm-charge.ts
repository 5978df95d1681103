import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { loadChargeContext, PIX_STORE } from "../../lib/charge-context";
import { confirmCharge, type SettleAction } from "../../lib/confirm-charge";
import { currentPspClient } from "../../lib/psp/settings";
import type PixModuleService from "../../modules/pix/service";
import { paymentOf, type PixSessionData } from "../../providers/pix/session-data";

export type ConfirmedCharge = {
  action: SettleAction;
  session_id?: string;
  collection_id?: string;
  cart_id?: string;
  /** What the PSP said of the payment, for the session's data; of one that is to be captured. */
  paid?: { amount: number; data: Pick<PixSessionData, "e2eid" | "paidAt"> };
};

/** Asks the PSP and writes down its answer: facts, hence no compensation. */
export const confirmChargeStep = createStep(
  "confirm-charge",
  async ({ txid }: { txid: string }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const cob = await (await currentPspClient()).findCob(txid);
    // Read after the answer and inside the lock: an order may have come or gone meanwhile.
    const context = await loadChargeContext(container, txid);
    if (!context) {
      return new StepResponse<ConfirmedCharge>({ action: "none" });
    }
    const action = await confirmCharge(store, context, cob, new Date());
    return new StepResponse<ConfirmedCharge>({
      action,
      session_id: context.session?.id,
      collection_id: context.collectionId,
      cart_id: context.cartId,
      paid:
        action === "capture" && cob && context.session
          ? { amount: context.session.amount, data: paymentOf(cob) }
          : undefined,
    });
  },
);
